package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/** Keeps what is searched at the desk; nothing of what is restricted. */
@ApplicationScoped
public class WordStore {
  private static final String MISSING =
      "SELECT f.id FROM feedback f LEFT JOIN feedback_words w ON w.feedback_id = f.id"
          + " WHERE w.feedback_id IS NULL AND f.restricted = 0 AND f.text <> '' ORDER BY f.id";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** After anything that happened to it. */
  @Transactional(TxType.MANDATORY)
  public void keep(Feedback feedback) {
    if (!feedback.matter().kind().open()) { // may have been taken for something else before
      em.createNativeQuery("DELETE FROM feedback_words WHERE feedback_id = :id")
          .setParameter("id", feedback.id())
          .executeUpdate();
      return;
    }
    em.createNativeQuery(
            "INSERT INTO feedback_words (feedback_id, received_at, words)"
                + " SELECT id, received_at, :words FROM feedback WHERE id = :id"
                + " ON DUPLICATE KEY UPDATE words = VALUES(words)")
        .setParameter("id", feedback.id())
        .setParameter("words", SearchWords.of(feedback))
        .executeUpdate();
  }

  /** Some that came before there was this search; says whether there were any. */
  @Transactional
  public boolean fill(int most) {
    List<?> missing = em.createNativeQuery(MISSING).setMaxResults(most).getResultList();
    missing.forEach(id -> keep(em.find(Feedback.class, ((Number) id).longValue())));
    return !missing.isEmpty();
  }
}
