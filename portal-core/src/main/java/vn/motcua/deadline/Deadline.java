package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.time.VietnamTime;

/**
 * Until when something has to be done, and why. The day of receipt is not counted. In days, months
 * and years it ends when the last day closes; when that is a day off, on the next working day; a
 * month without such a day ends on its last. Computed from a calendar whenever it is asked for, so
 * it follows the calendar.
 *
 * @param countsFrom when the papers count as received, after the cut-off and over days off
 * @param dueOn in Vietnam; null while the department waits for the applicant
 * @param dueAt the close of that day, of a limit in hours the minute; null with {@code dueOn}
 * @param days every day from the receipt to the end, counted or not
 * @see <a href="https://vanban.chinhphu.vn">Bộ luật Dân sự 2015, Đ.147 and Đ.148</a>
 */
public record Deadline(
    TimeLimit limit,
    Instant receivedAt,
    Instant countsFrom,
    @Nullable LocalDate dueOn,
    @Nullable Instant dueAt,
    List<DayLine> days) {

  public Deadline {
    days = List.copyOf(days);
  }

  public static Deadline of(WorkingCalendar calendar, TimeLimit limit, Instant received) {
    return of(calendar, limit, received, List.of(), AfterHalt.GOES_ON);
  }

  /**
   * With the times in which the applicant was asked for something.
   *
   * @param halts in order, none before the receipt; only the last may be open
   */
  public static Deadline of(
      WorkingCalendar calendar,
      TimeLimit limit,
      Instant received,
      List<Halt> halts,
      AfterHalt after) {
    Course course = Course.of(calendar, received, halts, after);
    return limit.unit().hours()
        ? HourCount.of(course, limit, received)
        : DayCount.of(course, limit, received);
  }

  /** Whether nothing is due because the department waits for the applicant. */
  public boolean waiting() {
    return dueOn == null;
  }

  /** Whether something done at that moment was done too late: after the day, or the minute. */
  public boolean late(Instant doneAt) {
    if (dueOn == null || dueAt == null) {
      return false;
    }
    return limit.unit().hours()
        ? doneAt.isAfter(dueAt)
        : LocalDate.ofInstant(doneAt, VietnamTime.ZONE).isAfter(dueOn);
  }

  /**
   * With the new day that was promised when the old one could not be kept.
   *
   * @throws IllegalArgumentException when the new day is not a working day after the old one
   * @see <a href="https://vanban.chinhphu.vn">NĐ 61/2018/NĐ-CP, Đ.19 khoản 9</a>
   */
  public Deadline promisedAnew(WorkingCalendar calendar, LocalDate newDay) {
    if (dueOn == null || !newDay.isAfter(dueOn) || !calendar.works(newDay)) {
      throw new IllegalArgumentException("Not a working day after " + dueOn + ": " + newDay);
    }
    CalendarDay day = calendar.day(newDay);
    List<DayLine> more = new ArrayList<>(days);
    more.add(new DayLine(day, Counting.PROMISED_ANEW));
    return new Deadline(limit, receivedAt, countsFrom, newDay, closing(day), more);
  }

  static Instant closing(CalendarDay day) {
    return day.date().atTime(day.hours().closing()).atZone(VietnamTime.ZONE).toInstant();
  }
}
