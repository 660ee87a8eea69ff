package vn.motcua.feedback.clock;

import java.time.Instant;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.State;

/** What the portal does by itself with a feedback when its time has come. */
public final class Look {
  private Look() {}

  /** Who is told; says whom it told, or that nobody could be. */
  public interface Alarm {
    /** It is due tomorrow. */
    void soon(Feedback feedback);

    /** It is late; with each level somebody further above is told. */
    String late(Feedback feedback);
  }

  static void at(Feedback feedback, WorkingCalendar calendar, Instant now, Alarm alarm) {
    Due due = FeedbackClock.due(feedback, calendar);
    if (feedback.state() == State.ANSWERED) {
      if (!feedback.mayReopen(now)) {
        feedback.close(now);
      }
    } else if (feedback.state() == State.WAITING) {
      resume(feedback, calendar, now);
    } else if (feedback.state().open()) {
      remind(feedback, due, now, alarm);
    }
    FeedbackClock.keep(feedback, calendar);
  }

  private static void resume(Feedback feedback, WorkingCalendar calendar, Instant now) {
    Course course = feedback.course();
    Instant asked = course.waits().get(course.waits().size() - 1).from();
    if (!now.isBefore(Due.waitEnds(asked, calendar))) {
      feedback.resume(now);
    }
  }

  private static void remind(Feedback feedback, Due due, Instant now, Alarm alarm) {
    if (due.answer().late(now)) {
      feedback.escalate(alarm.late(feedback), now);
    } else if (!feedback.reminded()) {
      alarm.soon(feedback);
      feedback.remind(now);
    }
  }
}
