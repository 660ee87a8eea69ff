/** What can be booked where: services, desks, and the slots made of their opening hours. */
@NullMarked
package vn.motcua.appointment.supply;

import org.jspecify.annotations.NullMarked;
