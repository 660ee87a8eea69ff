package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.calendar.CalendarDay;

/** Counts in days; months and years are the days up to the same day of the last month. */
final class DayCount {
  private DayCount() {}

  static Deadline of(Course course, TimeLimit limit, Instant received) {
    List<DayLine> lines = course.opening();
    LocalDate day = course.receipt().day();
    boolean workingDaysOnly = limit.unit() == LimitUnit.WORKING_DAY;
    int wanted = days(day, limit);
    int counted = 0;
    while (counted < wanted) {
      day = day.plusDays(1);
      CalendarDay today = course.calendar().day(day);
      if (course.waits(day)) {
        lines.add(new DayLine(today, Counting.WAITING));
        if (course.stands(day)) {
          return new Deadline(limit, received, course.countsFrom(), null, null, lines);
        }
      } else if (workingDaysOnly && !today.works()) {
        lines.add(new DayLine(today, Counting.SKIPPED));
      } else {
        counted++;
        lines.add(new DayLine(today, Counting.COUNTED, counted, 0));
      }
    }
    CalendarDay last = roll(course, day, lines);
    return new Deadline(
        limit, received, course.countsFrom(), last.date(), Deadline.closing(last), lines);
  }

  private static int days(LocalDate from, TimeLimit limit) {
    return switch (limit.unit()) {
      case MONTH -> (int) ChronoUnit.DAYS.between(from, from.plusMonths(limit.amount()));
      case YEAR -> (int) ChronoUnit.DAYS.between(from, from.plusYears(limit.amount()));
      default -> limit.amount();
    };
  }

  /** From a day off to the next working day. */
  static CalendarDay roll(Course course, LocalDate last, List<DayLine> lines) {
    LocalDate worked = course.calendar().workingDayFrom(last);
    if (worked.equals(last)) {
      return course.calendar().day(last);
    }
    for (LocalDate day = last.plusDays(1); day.isBefore(worked); day = day.plusDays(1)) {
      lines.add(new DayLine(course.calendar().day(day), Counting.MOVED_ON));
    }
    CalendarDay here = course.calendar().day(worked);
    lines.add(new DayLine(here, Counting.MOVED_HERE));
    return here;
  }
}
