package vn.motcua.casefile.timeline;

import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.calendar.WorkingCalendar;

/** How long the agency took: working days after the receipt, without waiting for the applicant. */
public final class DaysTaken {
  private static final int MOST = 2_000;

  private DaysTaken() {}

  /** Empty before the result is issued, and of a notice. */
  public static Optional<Integer> of(CaseStory story, WorkingCalendar calendar) {
    LocalDate issued = story.dates().issuedOn();
    CaseHeader header = story.header();
    return issued == null || (header != null && header.notice())
        ? Optional.empty()
        : until(issued, story, calendar);
  }

  /** Up to and with a day; empty before the receipt. */
  public static Optional<Integer> until(LocalDate end, CaseStory story, WorkingCalendar calendar) {
    LocalDate received = story.dates().receivedOn();
    if (received == null) {
      return Optional.empty();
    }
    int days = 0;
    for (LocalDate day = received.plusDays(1);
        !day.isAfter(end) && days < MOST;
        day = day.plusDays(1)) {
      days += calendar.works(day) && !waits(story, day) ? 1 : 0;
    }
    return Optional.of(days);
  }

  private static boolean waits(CaseStory story, LocalDate day) {
    return story.halts().stream()
        .anyMatch(
            halt ->
                !day.isBefore(CaseStory.day(halt.from()))
                    && (halt.until() == null || day.isBefore(CaseStory.day(halt.until()))));
  }
}
