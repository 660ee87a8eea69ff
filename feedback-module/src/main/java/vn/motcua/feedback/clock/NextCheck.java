package vn.motcua.feedback.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.time.VietnamTime;

/** When the portal has to look at a feedback again by itself. */
final class NextCheck {
  /** Working days from one escalation to the next, to the agency above. */
  private static final int STEP = 2;

  /** After so many nobody is told any more; lists show it all the same. */
  private static final int MOST_LEVELS = 10;

  private NextCheck() {}

  /** Null when there is nothing more to look after. */
  static @Nullable Instant of(Feedback feedback, Due due, WorkingCalendar calendar) {
    if (feedback.state() == State.ANSWERED) {
      return feedback.reopenUntil().orElse(null);
    }
    if (!feedback.state().open()) {
      return null;
    }
    Course course = feedback.course();
    if (course.state() == State.WAITING) {
      return Due.waitEnds(course.waits().get(course.waits().size() - 1).from(), calendar);
    }
    LocalDate day = due.answer().dueOn();
    if (day == null || feedback.level() >= MOST_LEVELS) {
      return null;
    }
    Instant end = day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(); // late from then on
    if (feedback.level() > 0) {
      return later(course.last(Verb.ESCALATE).map(Step::at).orElse(end), calendar);
    }
    return feedback.reminded() ? end : dayBefore(day, calendar);
  }

  /** When the last working day before the day opens. */
  private static Instant dayBefore(LocalDate day, WorkingCalendar calendar) {
    LocalDate before = day.minusDays(1);
    for (int i = 0; i < 30 && !calendar.works(before); i++) {
      before = before.minusDays(1);
    }
    if (!calendar.works(before)) {
      return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
    return before
        .atTime(calendar.day(before).hours().opening())
        .atZone(VietnamTime.ZONE)
        .toInstant();
  }

  /** From the last one on: what was left alone for long goes up step by step all the same. */
  private static Instant later(Instant told, WorkingCalendar calendar) {
    Instant at = Deadline.of(calendar, new TimeLimit(STEP, LimitUnit.WORKING_DAY), told).dueAt();
    return at == null ? told : at;
  }
}
