package vn.motcua.feedback.sending;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.State;
import vn.motcua.feedback.own.OwnFeedback;

/**
 * What is answered to who sent feedback.
 *
 * @param secret told this once; with the reference it opens the feedback
 */
public record SentAnswer(
    String reference,
    String secret,
    Kind kind,
    State status,
    String statusText,
    Instant receivedAt,
    @Nullable LocalDate dueOn,
    OwnFeedback.Office department) {
  static SentAnswer of(Sent sent) {
    OwnFeedback own = sent.feedback();
    return new SentAnswer(
        own.reference(),
        sent.credentials().groupedSecret(),
        own.kind(),
        own.state(),
        own.statusText(),
        own.receivedAt(),
        own.dueOn(),
        own.department());
  }

  /** Never shows what opens it, whoever logs it. */
  @Override
  public String toString() {
    return "SentAnswer";
  }
}
