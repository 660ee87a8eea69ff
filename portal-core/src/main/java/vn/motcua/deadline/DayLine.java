package vn.motcua.deadline;

import java.time.LocalDate;
import vn.motcua.calendar.CalendarDay;

/**
 * One day of the explanation of a deadline.
 *
 * @param number which day it is of those counted, from 1; 0 when it is not counted
 * @param minutes counted on it, of a limit in hours; 0 otherwise
 */
public record DayLine(CalendarDay day, Counting counting, int number, int minutes) {
  DayLine(CalendarDay day, Counting counting) {
    this(day, counting, 0, 0);
  }

  public LocalDate date() {
    return day.date();
  }
}
