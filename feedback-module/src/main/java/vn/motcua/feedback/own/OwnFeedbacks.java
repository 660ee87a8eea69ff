package vn.motcua.feedback.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Said;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.reference.References;
import vn.motcua.text.Language;
import vn.motcua.text.TypedText;

/** What the sender of a feedback does with it, by reference and secret. */
@ApplicationScoped
public class OwnFeedbacks {
  /** Of references and of attachments. */
  public static final String KIND = "feedback";

  private static final int LONGEST = 3_000;

  @Inject private Feedbacks feedbacks;
  @Inject private References references;
  @Inject private OwnView view;
  @Inject private Clock clock;

  /**
   * Which feedback it is.
   *
   * @param client who asks, {@link vn.motcua.web.ClientAddress}
   * @throws PortalProblem the same one for an unknown reference, a wrong secret and a locked one
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public long open(String reference, String secret, String client) {
    PublicReference.Reading reading = PublicReference.read(reference);
    if (reading instanceof PublicReference.Unreadable unreadable) {
      throw new InvalidInput("reference", "reference.flaw." + unreadable.flaw());
    }
    String typed = Credentials.secretOf(secret);
    if (typed.isEmpty()) {
      throw new InvalidInput("secret", "feedback.secret.missing");
    }
    String code = ((PublicReference.Read) reading).reference().value();
    return references.open(KIND, code, typed, client);
  }

  @Transactional
  public OwnFeedback read(long id, Language language) {
    return feedbacks.read(id, one -> view.of(one, language)).orElseThrow(OwnFeedbacks::notFound);
  }

  /** Also answers a question; of one that was merged, officers read it at the other as well. */
  @Transactional
  public void comment(long id, String words) {
    String text = checked("text", words);
    if (feedbacks.read(id, one -> saidLast(one, text)).orElse(false)) {
      return; // the page was loaded again
    }
    feedbacks.act(id, one -> one.comment(text, clock.instant()));
    long survivor = feedbacks.survivor(id);
    if (survivor != id) {
      String reference = feedbacks.read(id, Feedback::reference).orElse("");
      feedbacks.act(survivor, one -> one.hear(reference, text, clock.instant()));
    }
  }

  private static boolean saidLast(Feedback one, String text) {
    List<Said> all = one.said();
    Said last = all.isEmpty() ? null : all.get(all.size() - 1);
    return last != null && last.voice() == Said.Voice.SENDER && last.text().equals(text);
  }

  @Transactional
  public void rate(long id, int stars, String why) {
    String text = TypedText.paragraphs(why);
    if (text.length() > LONGEST) {
      throw new InvalidInput("why", "input.too-long", LONGEST);
    }
    feedbacks.act(id, one -> one.rate(stars, text, clock.instant()));
  }

  @Transactional
  public void reopen(long id, String why) {
    String text = checked("why", why);
    feedbacks.act(id, one -> one.reopen(text, clock.instant()));
  }

  private static String checked(String field, String words) {
    String text = TypedText.paragraphs(Objects.requireNonNullElse(words, ""));
    if (text.isEmpty()) {
      throw new InvalidInput(field, "input.required");
    }
    if (text.length() > LONGEST) {
      throw new InvalidInput(field, "input.too-long", LONGEST);
    }
    return text;
  }

  private static PortalProblem notFound() {
    return new PortalProblem(404, "not-found");
  }
}
