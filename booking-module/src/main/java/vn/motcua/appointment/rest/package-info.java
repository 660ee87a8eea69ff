/** Booking over REST. */
@NullMarked
package vn.motcua.appointment.rest;

import org.jspecify.annotations.NullMarked;
