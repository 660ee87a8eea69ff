/** Who of the staff may do what, for which departments. */
@NullMarked
package vn.motcua.staff;

import org.jspecify.annotations.NullMarked;
