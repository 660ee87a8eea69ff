package vn.motcua.feedback.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.indicator.IndicatorSource;
import vn.motcua.time.VietnamTime;

/** How feedback was answered, and whether people were content with the answer. */
@ApplicationScoped
public class FeedbackIndicators implements IndicatorSource {
  /** From so many stars on somebody is content. */
  private static final int CONTENT = 4;

  @Inject private Figures figures;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Too few are told as none, as in all figures of feedback. */
  @Override
  @Transactional
  public List<Measure> measures(LocalDate from, LocalDate to) {
    Figure all = Figure.total(figures.told(from, to));
    Object[] rated =
        (Object[])
            em.createNativeQuery(
                    "SELECT COUNT(*), COALESCE(SUM(rating >= :content), 0) FROM feedback"
                        + " WHERE restricted = 0 AND rating IS NOT NULL"
                        + " AND received_at >= :since AND received_at < :until")
                .setParameter("content", CONTENT)
                .setParameter("since", from.atStartOfDay(VietnamTime.ZONE).toInstant())
                .setParameter("until", to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant())
                .getSingleResult();
    return List.of(
        measure("feedback-in-time", all.onTime(), all.onTime() + all.late() + all.overdue()),
        measure(
            "feedback-content", ((Number) rated[1]).longValue(), ((Number) rated[0]).longValue()));
  }

  private static Measure measure(String indicator, long part, long whole) {
    return whole < Figure.FEWEST
        ? new Measure(indicator, 0, 0)
        : new Measure(indicator, part, whole);
  }
}
