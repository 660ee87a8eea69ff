/** Appointments: held, booked, moved, cancelled. */
@NullMarked
package vn.motcua.appointment.booking;

import org.jspecify.annotations.NullMarked;
