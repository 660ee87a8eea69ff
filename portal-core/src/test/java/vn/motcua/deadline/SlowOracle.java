package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.time.VietnamTime;

/**
 * Finds deadlines by watching the clock: minute after minute, with nothing of the code it checks
 * but the raw facts. A minute is named by its beginning.
 */
record SlowOracle(RawCalendar facts) {
  /** A time that is not counted, of whole minutes. */
  record Standing(LocalDateTime from, LocalDateTime until) {}

  private static final Map<String, boolean[]> MINUTES =
      Arrays.stream(RawCalendar.HOURS).collect(Collectors.toMap(h -> h, SlowOracle::minutes));

  private static boolean[] minutes(String hours) {
    boolean[] worked = new boolean[1440];
    for (String span : hours.split(", ", -1)) {
      String[] ends = span.split("[-:]", -1);
      int from = Integer.parseInt(ends[0]) * 60 + Integer.parseInt(ends[1]);
      int to = Integer.parseInt(ends[2]) * 60 + Integer.parseInt(ends[3]);
      Arrays.fill(worked, from, to, true);
    }
    return worked;
  }

  private boolean worked(LocalDateTime minute) {
    LocalDate day = minute.toLocalDate();
    boolean on =
        !facts.off().contains(day)
            && (facts.extra().contains(day) || facts.week().contains(day.getDayOfWeek()));
    return on
        && Objects.requireNonNull(MINUTES.get(facts.hours()))[
            minute.getHour() * 60 + minute.getMinute()];
  }

  private Optional<LocalDateTime> lastMinute(LocalDate day) {
    for (int minute = 1439; minute >= 0; minute--) {
      LocalDateTime at = day.atStartOfDay().plusMinutes(minute);
      if (worked(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** From when papers count that came in that minute. */
  LocalDateTime counts(LocalDateTime received) {
    Optional<LocalDateTime> last = lastMinute(received.toLocalDate());
    LocalDateTime at = received;
    if (last.isEmpty()
        || received.toLocalTime().isAfter(facts.cutOff())
        || received.isAfter(last.get().plusMinutes(1))) {
      at = received.toLocalDate().plusDays(1).atStartOfDay();
    } else if (anyWorkedBefore(received)) {
      return received;
    }
    while (!worked(at)) {
      at = at.plusMinutes(1);
    }
    return at;
  }

  private boolean anyWorkedBefore(LocalDateTime at) {
    for (LocalDateTime minute = at.toLocalDate().atStartOfDay();
        !minute.isAfter(at);
        minute = minute.plusMinutes(1)) {
      if (worked(minute)) {
        return true;
      }
    }
    return false;
  }

  /** The moment something is due. */
  Instant due(TimeLimit limit, LocalDateTime received, List<Standing> standing) {
    LocalDateTime from = counts(received);
    LocalDateTime end =
        switch (limit.unit()) {
          case HOUR, WORKING_HOUR -> hours(limit, from, standing);
          case WORKING_DAY, CALENDAR_DAY -> days(limit, from, standing);
          case MONTH, YEAR -> same(limit, from);
        };
    return end.atZone(VietnamTime.ZONE).toInstant();
  }

  private LocalDateTime hours(TimeLimit limit, LocalDateTime from, List<Standing> standing) {
    int wanted = limit.amount() * 60;
    LocalDateTime last = from.minusMinutes(1);
    for (LocalDateTime minute = from; wanted > 0; minute = minute.plusMinutes(1)) {
      boolean counts = limit.unit() == LimitUnit.HOUR || worked(minute);
      if (counts && !stands(minute, standing)) {
        wanted--;
        last = minute;
      }
    }
    if (limit.amount() > 0 && lastMinute(last.toLocalDate()).isEmpty()) {
      return closing(last.toLocalDate());
    }
    return last.plusMinutes(1);
  }

  private static boolean stands(LocalDateTime minute, List<Standing> standing) {
    return standing.stream()
        .anyMatch(one -> !minute.isBefore(one.from()) && minute.isBefore(one.until()));
  }

  private LocalDateTime days(TimeLimit limit, LocalDateTime from, List<Standing> standing) {
    LocalDate day = from.toLocalDate();
    int wanted = limit.amount();
    while (wanted > 0) {
      day = day.plusDays(1);
      boolean counts = limit.unit() == LimitUnit.CALENDAR_DAY || lastMinute(day).isPresent();
      if (counts && !stands(day.atTime(23, 59), standing)) {
        wanted--;
      }
    }
    return closing(day);
  }

  /** The same day of a later month, or the last one that is in it. */
  private LocalDateTime same(TimeLimit limit, LocalDateTime from) {
    int months = limit.amount() * (limit.unit() == LimitUnit.YEAR ? 12 : 1);
    LocalDate day = from.toLocalDate();
    int wantedDay = day.getDayOfMonth();
    for (int passed = 0; passed < months; ) {
      day = day.plusDays(1);
      if (day.getDayOfMonth() == 1) {
        passed++;
      }
    }
    while (months > 0 && day.getDayOfMonth() < wantedDay && day.plusDays(1).getDayOfMonth() != 1) {
      day = day.plusDays(1);
    }
    return closing(day);
  }

  /** The end of that day's work, or of the next day that has any. */
  private LocalDateTime closing(LocalDate day) {
    LocalDate at = day;
    while (lastMinute(at).isEmpty()) {
      at = at.plusDays(1);
    }
    return lastMinute(at).get().plusMinutes(1);
  }
}
