package vn.motcua.feedback.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.time.VietnamTime;

/** The time limits as data. */
@ApplicationScoped
public class LimitTable {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  /** What holds for a feedback that comes in now. */
  @Transactional
  public Limits of(String department, Category category, Entry entry) {
    return of(rows(), department, category, entry, VietnamTime.today(clock));
  }

  private List<LimitRow> rows() {
    return em.createQuery(
            "from FeedbackLimit order by department, category, entry, since", LimitRow.class)
        .getResultList();
  }

  /** All of them, past and coming ones included. */
  @Transactional
  public List<Limit> all() {
    return rows().stream().map(LimitRow::limit).toList();
  }

  /** In place of one for the same things from the same day on, which is returned. */
  @Transactional
  public Optional<Limit> put(Limit limit) {
    Optional<LimitRow> before =
        rows().stream()
            .filter(
                row ->
                    row.limit().department().equals(limit.department())
                        && row.limit().category().equals(limit.category())
                        && row.limit().entry().equals(limit.entry())
                        && row.since().equals(limit.since()))
            .findFirst();
    Optional<Limit> old = before.map(LimitRow::limit);
    before.ifPresentOrElse(
        row -> row.change(limit.limits()), () -> em.persist(new LimitRow(limit)));
    return old;
  }

  /** The one that was removed. */
  @Transactional
  public Optional<Limit> remove(long id) {
    Optional<LimitRow> row = Optional.ofNullable(em.find(LimitRow.class, id));
    Optional<Limit> removed = row.map(LimitRow::limit);
    row.ifPresent(em::remove);
    return removed;
  }

  static Limits of(
      List<LimitRow> rows, String department, Category category, Entry entry, LocalDate day) {
    return rows.stream()
        .filter(row -> row.fits(department, category, entry, day))
        .max(Comparator.comparingInt(LimitRow::weight).thenComparing(LimitRow::since))
        .map(LimitRow::limits)
        .orElse(Limits.USUAL);
  }
}
