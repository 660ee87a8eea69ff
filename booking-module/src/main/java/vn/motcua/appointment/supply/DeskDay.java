package vn.motcua.appointment.supply;

import java.time.LocalDate;
import vn.motcua.calendar.WorkingHours;

/**
 * A day on which a desk is not as usual.
 *
 * @param hours none when it is closed
 */
public record DeskDay(LocalDate day, WorkingHours hours, int capacity, String reason) {}
