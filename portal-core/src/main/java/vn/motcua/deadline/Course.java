package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.time.VietnamTime;

/**
 * What is counted over: from a receipt on, with the times in between that are not counted.
 *
 * @param restarted whether the receipt is that of something missing, after which the count restarts
 */
record Course(WorkingCalendar calendar, Receipt receipt, boolean restarted, List<Wait> waits) {
  /**
   * A time that is not counted.
   *
   * @param until null while it goes on
   */
  record Wait(LocalDateTime from, @Nullable LocalDateTime until) {
    /** The day of the question waits already, the day of the answer is counted again. */
    boolean covers(LocalDate day) {
      return !day.isBefore(from.toLocalDate())
          && (until == null || day.isBefore(until.toLocalDate()));
    }

    boolean openOn(LocalDate day) {
      return until == null && !day.isBefore(from.toLocalDate());
    }
  }

  static Course of(WorkingCalendar calendar, Instant received, List<Halt> halts, AfterHalt after) {
    Receipt receipt = Receipt.of(calendar, received);
    List<Wait> waits = new ArrayList<>();
    boolean restarted = false;
    for (Halt halt : halts) {
      Instant until = halt.until();
      LocalDateTime from =
          LocalDateTime.ofInstant(halt.from(), VietnamTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
      if (until == null) {
        waits.add(new Wait(from, null));
      } else if (after == AfterHalt.GOES_ON) {
        waits.add(new Wait(from, Receipt.of(calendar, until).countsAt()));
      } else {
        receipt = Receipt.of(calendar, until);
        restarted = true;
      }
    }
    return new Course(calendar, receipt, restarted, waits);
  }

  boolean waits(LocalDate day) {
    return waits.stream().anyMatch(wait -> wait.covers(day));
  }

  /** Whether the count stands on that day and nobody knows for how long. */
  boolean stands(LocalDate day) {
    return waits.stream().anyMatch(wait -> wait.openOn(day));
  }

  /** The lines up to the day from which papers count as received. */
  List<DayLine> opening() {
    List<DayLine> lines = new ArrayList<>();
    LocalDate day = receipt.at().toLocalDate();
    if (day.isBefore(receipt.day())) {
      lines.add(new DayLine(calendar.day(day), Counting.RECEIVED_LATE));
      for (day = day.plusDays(1); day.isBefore(receipt.day()); day = day.plusDays(1)) {
        lines.add(new DayLine(calendar.day(day), Counting.SKIPPED));
      }
    }
    Counting first = restarted ? Counting.RESTARTED : Counting.RECEIVED;
    lines.add(new DayLine(calendar.day(receipt.day()), first));
    return lines;
  }

  Instant countsFrom() {
    return receipt.countsAt().atZone(VietnamTime.ZONE).toInstant();
  }
}
