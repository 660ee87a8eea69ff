package vn.motcua.feedback.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.State;
import vn.motcua.feedback.mail.FeedbackMails;

/** The stored feedback that the portal has to look at. */
@ApplicationScoped
public class WatchRound implements Watch.Round {
  private static final Duration PAUSE = Duration.ofHours(1);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Calendars calendars;
  @Inject private FeedbackMails mails;

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public List<Watch.Mark> next(Watch.@Nullable Mark after, Instant now, int most) {
    String from =
        after == null ? "" : " and (f.nextCheckAt > :at or (f.nextCheckAt = :at and f.id > :id))";
    TypedQuery<Object[]> query =
        em.createQuery(
                "select f.nextCheckAt, f.id from Feedback f where f.nextCheckAt <= :now"
                    + from
                    + " order by f.nextCheckAt, f.id",
                Object[].class)
            .setParameter("now", now)
            .setMaxResults(most);
    if (after != null) {
      query.setParameter("at", after.at()).setParameter("id", after.id());
    }
    return query.getResultList().stream()
        .map(row -> new Watch.Mark((Instant) row[0], (Long) row[1]))
        .toList();
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void look(long id, Instant now) {
    Feedback feedback = em.find(Feedback.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (feedback != null && feedback.isToBeLookedAt(now)) { // another node may have been here
      Look.at(feedback, calendars.of(feedback.owner()), now, mails);
    }
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public void putOff(long id, Instant now) {
    em.createQuery("update Feedback f set f.nextCheckAt = :later where f.id = :id")
        .setParameter("later", now.plus(PAUSE))
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Computes the days of everything open anew, in portions. */
  @Transactional(TxType.REQUIRES_NEW)
  public long recount(long after, int most) {
    List<Feedback> open =
        em.createQuery(
                "from Feedback f where f.id > :after and f.state in :open order by f.id",
                Feedback.class)
            .setParameter("after", after)
            .setParameter("open", State.OPEN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setMaxResults(most)
            .getResultList();
    open.forEach(feedback -> FeedbackClock.keep(feedback, calendars.of(feedback.owner())));
    return open.isEmpty() ? -1 : open.get(open.size() - 1).id();
  }

  /** The revision of the calendars the stored days were computed with. */
  @Transactional
  public long revision() {
    return ((Number)
            em.createNativeQuery("SELECT revision FROM feedback_calendar WHERE id = 1")
                .getSingleResult())
        .longValue();
  }

  @Transactional
  public void computedWith(long revision) {
    em.createNativeQuery("UPDATE feedback_calendar SET revision = :revision WHERE id = 1")
        .setParameter("revision", revision)
        .executeUpdate();
  }
}
