package vn.motcua.casefile.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.Supplement;
import vn.motcua.time.VietnamTime;

/**
 * Something that went wrong with a case. How much of it is too much is for the self-check to say.
 *
 * @param since the day it happened
 * @param amount days or times, as the kind says
 */
public record CaseFlag(Kind kind, LocalDate since, int amount) {

  /** What can go wrong. */
  public enum Kind {
    /** How often an apology was written. */
    APOLOGIES,
    /** Settled so many days after the promised day, without an apology. */
    LATE_NO_APOLOGY,
    /** Days from signing the result to entering it. */
    RECORDED_LATE,
    /** How often papers were asked for. */
    SUPPLEMENTS,
    /** How often papers were asked for without the number of a slip. */
    SUPPLEMENT_NO_SLIP,
    /** Working days from the receipt to the first request for papers. */
    SUPPLEMENT_AFTER
  }

  private static final int MOST = 1_000;

  static List<CaseFlag> of(CaseStory story, @Nullable LocalDate dueOn, WorkingCalendar calendar) {
    List<CaseFlag> flags = new ArrayList<>();
    CaseDates dates = story.dates();
    LocalDate issued = dates.issuedOn();
    if (story.apologies().size() > 1) {
      flags.add(
          new CaseFlag(
              Kind.APOLOGIES,
              day(story.apologies().get(story.apologies().size() - 1).at()),
              story.apologies().size()));
    }
    if (issued != null && dueOn != null && issued.isAfter(dueOn) && story.apologies().isEmpty()) {
      flags.add(new CaseFlag(Kind.LATE_NO_APOLOGY, issued, days(dueOn, issued)));
    }
    LocalDate recorded = dates.recordedOn();
    if (issued != null && recorded != null && recorded.isAfter(issued)) {
      flags.add(new CaseFlag(Kind.RECORDED_LATE, recorded, days(issued, recorded)));
    }
    supplements(story, calendar, flags);
    return flags;
  }

  private static void supplements(CaseStory story, WorkingCalendar calendar, List<CaseFlag> flags) {
    List<Supplement> asked = story.supplements();
    if (asked.isEmpty()) {
      return;
    }
    LocalDate first = day(asked.get(0).askedAt());
    LocalDate last = day(asked.get(asked.size() - 1).askedAt());
    LocalDate received = story.dates().receivedOn();
    if (asked.size() > 1) {
      flags.add(new CaseFlag(Kind.SUPPLEMENTS, last, asked.size()));
    }
    int without = (int) asked.stream().filter(one -> one.number() == null).count();
    if (without > 0) {
      flags.add(new CaseFlag(Kind.SUPPLEMENT_NO_SLIP, last, without));
    }
    if (received != null && !first.isBefore(received)) {
      int days = 0;
      for (LocalDate day = received.plusDays(1);
          !day.isAfter(first) && days < MOST;
          day = day.plusDays(1)) {
        days += calendar.works(day) ? 1 : 0;
      }
      flags.add(new CaseFlag(Kind.SUPPLEMENT_AFTER, first, days));
    }
  }

  private static int days(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.DAYS.between(from, to);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}
