package vn.motcua.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.time.VietnamTime;

/** Counts in hours, to the minute. */
final class HourCount {
  private static final int MINUTES = 60;

  private HourCount() {}

  /** A stretch of time that is counted. */
  private record Stretch(LocalDateTime from, LocalDateTime to) {
    int minutes() {
      return (int) Duration.between(from, to).toMinutes();
    }
  }

  static Deadline of(Course course, TimeLimit limit, Instant received) {
    List<DayLine> lines = course.opening();
    lines.remove(lines.size() - 1);
    LocalDate day = course.receipt().day();
    int left = limit.amount() * MINUTES;
    LocalDateTime end = course.receipt().countsAt();
    for (boolean first = true; left > 0 || first; first = false) {
      CalendarDay today = course.calendar().day(day);
      int before = left;
      for (Stretch stretch : counted(course, limit.unit(), today)) {
        int used = Math.min(left, stretch.minutes());
        if (used > 0) {
          left -= used;
          end = stretch.from().plusMinutes(used);
        }
      }
      lines.add(line(course, today, first, before - left));
      if (left > 0 && course.stands(day)) {
        return new Deadline(limit, received, course.countsFrom(), null, null, lines);
      }
      day = day.plusDays(1);
    }
    return ending(course, limit, received, end, lines);
  }

  private static Deadline ending(
      Course course, TimeLimit limit, Instant received, LocalDateTime end, List<DayLine> lines) {
    boolean midnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
    LocalDate endDay = midnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
    Instant at = end.atZone(VietnamTime.ZONE).toInstant();
    if (!course.calendar().works(endDay)) {
      CalendarDay last = DayCount.roll(course, endDay, lines);
      endDay = last.date();
      at = Deadline.closing(last);
    }
    return new Deadline(limit, received, course.countsFrom(), endDay, at, lines);
  }

  private static DayLine line(Course course, CalendarDay today, boolean first, int minutes) {
    if (minutes > 0) {
      return new DayLine(today, Counting.COUNTED, 0, minutes);
    }
    if (course.waits(today.date()) || course.stands(today.date())) {
      return new DayLine(today, Counting.WAITING);
    }
    if (first) {
      return new DayLine(today, course.restarted() ? Counting.RESTARTED : Counting.RECEIVED);
    }
    return new DayLine(today, Counting.SKIPPED);
  }

  private static List<Stretch> counted(Course course, LimitUnit unit, CalendarDay day) {
    List<Stretch> stretches = new ArrayList<>();
    if (unit == LimitUnit.HOUR) {
      stretches.add(new Stretch(day.date().atStartOfDay(), day.date().plusDays(1).atStartOfDay()));
    } else {
      day.hours()
          .spans()
          .forEach(
              span ->
                  stretches.add(
                      new Stretch(day.date().atTime(span.from()), day.date().atTime(span.to()))));
    }
    List<Stretch> kept = without(stretches, LocalDateTime.MIN, course.receipt().countsAt());
    for (Course.Wait wait : course.waits()) {
      kept =
          without(kept, wait.from(), Objects.requireNonNullElse(wait.until(), LocalDateTime.MAX));
    }
    return kept;
  }

  private static List<Stretch> without(
      List<Stretch> stretches, LocalDateTime from, LocalDateTime to) {
    List<Stretch> kept = new ArrayList<>();
    for (Stretch stretch : stretches) {
      LocalDateTime before = earlier(stretch.to(), from);
      LocalDateTime after = later(stretch.from(), to);
      if (stretch.from().isBefore(before)) {
        kept.add(new Stretch(stretch.from(), before));
      }
      if (after.isBefore(stretch.to())) {
        kept.add(new Stretch(after, stretch.to()));
      }
    }
    return kept;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }
}
