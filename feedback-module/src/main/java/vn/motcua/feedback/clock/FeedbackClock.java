package vn.motcua.feedback.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.feedback.Feedback;

/** The time limits of feedback by the calendars of their departments. */
@ApplicationScoped
public class FeedbackClock {
  @Inject private Calendars calendars;

  public Due due(Feedback feedback) {
    return due(feedback, calendars.of(feedback.owner()));
  }

  /** Writes into it what lists and the watch need; after everything that happens to it. */
  public void keep(Feedback feedback) {
    keep(feedback, calendars.of(feedback.owner()));
  }

  static Due due(Feedback feedback, WorkingCalendar calendar) {
    return Due.of(feedback.course(), feedback.limits(), feedback.complex(), calendar);
  }

  static void keep(Feedback feedback, WorkingCalendar calendar) {
    Due due = due(feedback, calendar);
    feedback.keep(due.answer().dueOn(), NextCheck.of(feedback, due, calendar));
  }
}
