package vn.motcua.feedback.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import vn.motcua.deadline.Deadline;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.mail.FeedbackMails;

/** Tells departments once that they still owe their part of an answer. */
@ApplicationScoped
public class JointWatch {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Contributions contributions;
  @Inject private FeedbackMails mails;

  /** What is open and was not told yet. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<Long> open() {
    return em.createQuery(
            "select id from FeedbackContribution where endedAt is null and toldLate = false"
                + " order by id",
            Long.class)
        .getResultList();
  }

  /** Its row is held: two nodes tell it once. */
  @Transactional(TxType.REQUIRES_NEW)
  public void look(long id, Instant now) {
    Contribution one = em.find(Contribution.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (one == null || !one.open() || one.toldLate()) {
      return;
    }
    Deadline due = contributions.due(one);
    if (due.late(now)) {
      one.tell();
      Feedback feedback = em.find(Feedback.class, one.feedback());
      mails.joint(feedback, one.department(), due.dueOn(), true);
    }
  }
}
