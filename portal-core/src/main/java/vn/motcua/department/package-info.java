/** Agencies and their units: who they are, where they sit, what they were called before. */
@NullMarked
package vn.motcua.department;

import org.jspecify.annotations.NullMarked;
