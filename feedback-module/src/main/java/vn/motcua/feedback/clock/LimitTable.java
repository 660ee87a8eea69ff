package vn.motcua.feedback.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;

/** The time limits as data. */
@ApplicationScoped
public class LimitTable {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** What holds for a feedback that comes in now. */
  @Transactional
  public Limits of(String department, Category category, Entry entry) {
    return of(
        em.createQuery("from FeedbackLimit", LimitRow.class).getResultList(),
        department,
        category,
        entry);
  }

  static Limits of(List<LimitRow> rows, String department, Category category, Entry entry) {
    return rows.stream()
        .filter(row -> row.fits(department, category, entry))
        .max(Comparator.comparingInt(LimitRow::weight))
        .map(LimitRow::limits)
        .orElse(Limits.USUAL);
  }
}
