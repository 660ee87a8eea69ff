/** How those who booked are found for themselves, and forgotten in time. */
@NullMarked
package vn.motcua.appointment.privacy;

import org.jspecify.annotations.NullMarked;
