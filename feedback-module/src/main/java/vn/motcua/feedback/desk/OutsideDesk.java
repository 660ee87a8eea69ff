package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import vn.motcua.feedback.outside.OutsideLetters;
import vn.motcua.feedback.outside.Sent;
import vn.motcua.problem.InvalidInput;

/** What leaders send to authorities outside the portal, and note of their replies. */
@RequestScoped
class OutsideDesk {
  @Inject private Desk desk;
  @Inject private OutsideLetters letters;

  public void refer(long id, int seen, Typed typed) {
    Sent sent =
        new Sent(
            typed.get("authority"), typed.get("letter"), day("sentOn", typed), typed.get("ground"));
    desk.lead(id, seen, (one, by) -> letters.send(one, sent, typed.get("why"), by));
  }

  public void reply(long id, int seen, Typed typed) {
    LocalDate on = day("repliedOn", typed);
    desk.lead(id, seen, (one, by) -> letters.reply(one, typed.get("outsideReply"), on, by));
  }

  private static LocalDate day(String field, Typed typed) {
    try {
      return LocalDate.parse(typed.get(field).strip());
    } catch (DateTimeParseException none) {
      throw new InvalidInput(field, "input.not-a-date");
    }
  }
}
