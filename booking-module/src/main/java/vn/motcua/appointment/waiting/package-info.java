/** The waiting list: who is told, and first, when an earlier time becomes free. */
@NullMarked
package vn.motcua.appointment.waiting;

import org.jspecify.annotations.NullMarked;
