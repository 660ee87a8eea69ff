package vn.motcua.feedback.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.joint.Contributions;
import vn.motcua.feedback.joint.Part;
import vn.motcua.feedback.mail.FeedbackMails;
import vn.motcua.feedback.own.Credentials;
import vn.motcua.feedback.own.OwnFeedbacks;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.reference.References;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/** What goes to several departments: parts of the words, or parts of the answer. */
@RequestScoped
class Together {
  @Inject private Desk desk;
  @Inject private DeskRights rights;
  @Inject private Feedbacks feedbacks;
  @Inject private Contributions contributions;
  @Inject private FeedbackMails mails;
  @Inject private References references;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable KeyedHash credentials;

  @PostConstruct
  void begin() {
    credentials = secret.keyedHash(Credentials.PURPOSE);
  }

  /**
   * A part of it gets a reference and a department of its own; the sender is told and opens it with
   * the secret they have.
   *
   * @param words of the part
   * @param department that answers it; may be the same
   * @param why it goes there, when it is another
   */
  public void split(
      long id, int seen, String words, String category, String department, String why) {
    desk.work(
        id,
        seen,
        (one, by) -> {
          String code = desk.other(one, department);
          Category about = category(category).orElse(one.matter().category());
          String reference = PublicReference.random().value();
          Feedback part = one.splitOff(reference, about, words, by, clock.instant());
          if (!code.equals(part.owner())) {
            part.forward(code, why, by, clock.instant());
          }
          feedbacks.add(part);
          open(one, part);
          mails.split(one, part);
        });
  }

  private static Optional<Category> category(String typed) {
    return Stream.of(Category.values()).filter(one -> one.name().equals(typed)).findFirst();
  }

  /** By the secret of the one that was sent; what came without a form has none. */
  private void open(Feedback one, Feedback part) {
    submission(one)
        .ifPresent(
            submission ->
                references.register(
                    OwnFeedbacks.KIND,
                    part.reference(),
                    Credentials.of(Objects.requireNonNull(credentials), submission).secret(),
                    part.id()));
  }

  private Optional<String> submission(Feedback one) {
    Long before = one.splitFrom();
    return before == null
        ? one.submission()
        : feedbacks.read(before, root -> submission(root).orElse(null));
  }

  /** Asks another department for its part of the answer. */
  public void consult(long id, int seen, String department, String question, String days) {
    desk.work(
        id,
        seen,
        (one, by) -> {
          String code = desk.other(one, department);
          int number = days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0;
          contributions.ask(one, code, question, number, by);
          Part asked =
              contributions.of(id).stream()
                  .filter(part -> part.open() && part.department().equals(code))
                  .findFirst()
                  .orElseThrow();
          mails.joint(one, code, asked.dueOn(), false);
        });
  }

  /** Gives the part their department was asked for. */
  @Transactional
  public void contribute(long id, int seen, String part, String words) {
    feedbacks.act(
        id,
        one -> {
          rights.requireSight(one);
          long number = part.matches("\\d{1,15}") ? Long.parseLong(part) : -1;
          if (!rights.worksAt(contributions.department(one, number))) {
            throw new PortalProblem(403, "forbidden");
          }
          desk.perform(one, seen, (given, by) -> contributions.give(given, number, words, by));
        });
  }
}
