/** Appointments at a counter or at home. */
@NullMarked
package vn.motcua.appointment;

import org.jspecify.annotations.NullMarked;
