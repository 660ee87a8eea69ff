package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Codes that were sent, and how often somebody tried one; the database counts, for all nodes. */
@ApplicationScoped
public class CodeTable {
  static final int MOST_TRIES = 5;
  static final int MOST_SENT = 3;
  static final Duration VALID = Duration.ofMinutes(30);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  /** Whether one may be tried: each asking is a try, and stays one whatever comes of it. */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean mayTry(String form) {
    return em.createNativeQuery(
                "UPDATE feedback_code SET tries = tries + 1"
                    + " WHERE form = :form AND tries < :most AND expires_at > :now")
            .setParameter("form", form)
            .setParameter("most", MOST_TRIES)
            .setParameter("now", utc(clock.instant()))
            .executeUpdate()
        == 1;
  }

  @Transactional(TxType.REQUIRES_NEW)
  public boolean is(String form, String code) {
    return em.createNativeQuery(
            "SELECT COUNT(*) FROM feedback_code WHERE form = :form AND code = :code")
        .setParameter("form", form)
        .setParameter("code", code)
        .getSingleResult()
        .toString()
        .equals("1");
  }

  /**
   * Makes this the code of the form, in the caller's transaction, with which it is sent.
   *
   * @return whether one may still be sent
   */
  @Transactional(TxType.MANDATORY)
  public boolean renew(String form, String code) {
    Instant now = clock.instant();
    em.createNativeQuery("DELETE FROM feedback_code WHERE expires_at < :old LIMIT 100")
        .setParameter("old", utc(now.minus(VALID)))
        .executeUpdate();
    int renewed =
        em.createNativeQuery(
                "UPDATE feedback_code SET code = :code, sent = sent + 1, expires_at = :until"
                    + " WHERE form = :form AND sent < :most")
            .setParameter("code", code)
            .setParameter("until", utc(now.plus(VALID)))
            .setParameter("form", form)
            .setParameter("most", MOST_SENT)
            .executeUpdate();
    return renewed == 1
        || em.createNativeQuery(
                    "INSERT IGNORE INTO feedback_code (form, code, tries, sent, expires_at)"
                        + " VALUES (:form, :code, 0, 1, :until)")
                .setParameter("form", form)
                .setParameter("code", code)
                .setParameter("until", utc(now.plus(VALID)))
                .executeUpdate()
            == 1;
  }

  private static LocalDateTime utc(Instant at) {
    return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
