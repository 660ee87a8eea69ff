/** The day at a centre: who comes, who is called. */
@NullMarked
package vn.motcua.appointment.day;

import org.jspecify.annotations.NullMarked;
