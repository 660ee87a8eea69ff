/** Slots as rows, and the one way to take and give back part of them. */
@NullMarked
package vn.motcua.appointment.slot;

import org.jspecify.annotations.NullMarked;
