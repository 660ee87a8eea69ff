/** The people of the staff: how they prove who they are, and what they were granted. */
@NullMarked
package vn.motcua.staff.people;

import org.jspecify.annotations.NullMarked;
