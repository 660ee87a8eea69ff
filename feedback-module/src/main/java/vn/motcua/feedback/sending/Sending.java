package vn.motcua.feedback.sending;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.own.Credentials;
import vn.motcua.feedback.own.OwnFeedbacks;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

/** Takes feedback in, once however often the same form is sent. */
@ApplicationScoped
public class Sending {
  @Inject private FeedbackCheck check;
  @Inject private Intake intake;
  @Inject private Feedbacks feedbacks;
  @Inject private OwnFeedbacks own;
  @Inject private Confirmation confirmation;
  @Inject private PortalSecret secret;

  private @Nullable KeyedHash submissions;
  private @Nullable KeyedHash credentials;

  @PostConstruct
  void begin() {
    submissions = secret.keyedHash("feedback submission");
    credentials = secret.keyedHash(Credentials.PURPOSE);
  }

  /**
   * Stores it and says how it is found again; of a form that was sent before, the same.
   *
   * @throws vn.motcua.problem.InvalidInput when something is wrong with it
   */
  public Sent send(TypedFeedback typed, Entry entry, Language language) {
    return send(typed, "", entry, language);
  }

  /**
   * Of a form: first a code has to be typed, where that is asked for.
   *
   * @param code empty before one was sent
   * @throws CodeNeeded when it is missing or wrong
   */
  Sent sendConfirmed(TypedFeedback typed, String code, Language language) {
    return send(typed, code, Entry.ONLINE, language);
  }

  private Sent send(TypedFeedback typed, String code, Entry entry, Language language) {
    Matter matter = check.matter(typed, entry, language);
    String submission = submission(typed, matter);
    Credentials opens = Credentials.of(Objects.requireNonNull(credentials), submission);
    Optional<Long> before = feedbacks.submitted(submission);
    if (before.isEmpty() && confirmation.needed(matter)) {
      confirm(TypedFeedback.given(typed.form()), code, matter);
    }
    long id = before.orElseGet(() -> store(typed, matter, submission, opens));
    return new Sent(opens, own.read(id, language));
  }

  private void confirm(String form, String code, Matter matter) {
    if (code.isBlank()) {
      confirmation.send(form, matter);
      throw CodeNeeded.sent();
    }
    confirmation.check(form, matter, code);
  }

  private long store(TypedFeedback typed, Matter matter, String submission, Credentials opens) {
    try {
      return intake.store(matter, submission, opens, typed.sentFiles());
    } catch (PersistenceException twice) {
      Optional<Long> first = feedbacks.submitted(submission);
      return first.orElseThrow(() -> twice);
    }
  }

  private String submission(TypedFeedback typed, Matter matter) {
    String form = TypedFeedback.given(typed.form());
    if (form.isBlank()) {
      return Credentials.once();
    }
    return Objects.requireNonNull(submissions)
        .hex(
            form,
            matter.kind().name(),
            matter.category().name(),
            matter.text(),
            matter.subject().toString(),
            matter.naming().name(),
            matter.sender().name(),
            matter.sender().address(),
            matter.sender().phone(),
            matter.sender().email());
  }
}
