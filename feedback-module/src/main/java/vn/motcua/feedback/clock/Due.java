package vn.motcua.feedback.clock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.Halt;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;

/**
 * Until when what has to be done with a feedback; computed from its course and a calendar.
 *
 * @param answer stands while the sender is waited for
 * @param receipt until when somebody of the first department takes it on
 * @param forward until when the present owner may say that it is not theirs
 */
public record Due(Deadline answer, Deadline receipt, Deadline forward) {
  /** Longer than these working days a sender is not waited for. */
  public static final int LONGEST_WAIT = 10;

  /** Nor asked more often than this, in a round. */
  public static final int MOST_QUESTIONS = 2;

  /**
   * Of a feedback.
   *
   * @param complex whether it got the longer limit
   */
  public static Due of(Course course, Limits limits, boolean complex, WorkingCalendar calendar) {
    List<Halt> halts = course.waits().stream().map(wait -> bounded(wait, calendar)).toList();
    return new Due(
        Deadline.of(
            calendar,
            days(complex ? limits.complex() : limits.answer()),
            course.roundStart(),
            halts,
            AfterHalt.GOES_ON),
        Deadline.of(calendar, days(limits.receipt()), course.steps().get(0).at()),
        Deadline.of(calendar, days(limits.forward()), course.ownedSince()));
  }

  /** Until when an answer to a question is waited for. */
  public static Instant waitEnds(Instant asked, WorkingCalendar calendar) {
    return Objects.requireNonNull(Deadline.of(calendar, days(LONGEST_WAIT), asked).dueAt());
  }

  private static Halt bounded(Course.Wait wait, WorkingCalendar calendar) {
    Instant bound = waitEnds(wait.from(), calendar);
    Instant until = wait.until();
    return new Halt(wait.from(), until != null && until.isAfter(bound) ? bound : until);
  }

  private static TimeLimit days(int amount) {
    return new TimeLimit(amount, LimitUnit.WORKING_DAY);
  }

  /** Whether it is late now, or was when it ended. */
  public boolean late(Instant now, @Nullable Instant ended) {
    return answer.late(ended == null ? now : ended);
  }
}
