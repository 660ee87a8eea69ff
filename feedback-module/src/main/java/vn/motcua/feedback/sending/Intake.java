package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.motcua.attachment.Attachments;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.clock.LimitTable;
import vn.motcua.feedback.mail.FeedbackMails;
import vn.motcua.feedback.own.Credentials;
import vn.motcua.feedback.own.OwnFeedbacks;
import vn.motcua.feedback.routing.Route;
import vn.motcua.feedback.routing.Router;
import vn.motcua.reference.References;

/** Stores a feedback with everything that belongs to it, or nothing. */
@ApplicationScoped
public class Intake {
  @Inject private Feedbacks feedbacks;
  @Inject private Router router;
  @Inject private LimitTable limits;
  @Inject private References references;
  @Inject private Attachments attachments;
  @Inject private FeedbackMails mails;
  @Inject private Clock clock;

  /** In a transaction of its own. */
  @Transactional(TxType.REQUIRES_NEW)
  public long store(Matter matter, String submission, Credentials credentials, List<UUID> files) {
    Instant now = clock.instant();
    Route route = router.route(matter);
    Feedback feedback =
        feedbacks.add(
            Feedback.received(
                matter,
                credentials.reference().value(),
                submission,
                new Feedback.Receipt(
                    route.department(),
                    Step.SENDER,
                    now,
                    route.why(),
                    limits.of(route.department(), matter.category(), matter.entry()))));
    references.register(
        OwnFeedbacks.KIND, credentials.reference().value(), credentials.secret(), feedback.id());
    attachments.attach(files, OwnFeedbacks.KIND, feedback.id());
    mails.received(feedback);
    return feedback.id();
  }
}
