/** Booking over HTTP, against the deployed WAR. */
@NullMarked
package vn.motcua.portal.appointment;

import org.jspecify.annotations.NullMarked;
