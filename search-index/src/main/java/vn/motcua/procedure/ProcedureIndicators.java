package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.indicator.IndicatorSource;

/**
 * How many procedures are published in time, completely, and can be handed in online. The last two
 * are told as they are today, whatever the period.
 */
@ApplicationScoped
public class ProcedureIndicators implements IndicatorSource {
  /** What came along when a procedure was first known here is not judged. */
  private static final String PUBLISHED =
      "SELECT COUNT(*), COALESCE(SUM(DATEDIFF(v.recorded_at + INTERVAL 7 HOUR, v.effective_from) <= 0), 0)"
          + " FROM procedure_version v WHERE v.effective_from IS NOT NULL"
          + " AND DATE(v.recorded_at + INTERVAL 7 HOUR) BETWEEN :first AND :last"
          + " AND v.recorded_at > (SELECT MIN(o.recorded_at) + INTERVAL 1 DAY"
          + " FROM procedure_version o WHERE o.procedure_id = v.procedure_id)";

  private static final String SHOWN =
      "SELECT COUNT(*), COALESCE(SUM(%s), 0) FROM procedure_ p JOIN procedure_version v"
          + " ON v.procedure_id = p.id AND v.number = p.shown_version WHERE p.status = 'PUBLISHED'";

  private static final String COMPLETE = SHOWN.formatted(Completeness.complete());

  private static final String ONLINE =
      SHOWN.formatted("COALESCE(JSON_VALUE(v.content, '$.onlineLevel') IN ('FULL', 'PARTIAL'), 0)");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  @Transactional
  public List<Measure> measures(LocalDate from, LocalDate to) {
    return List.of(
        measure(
            "published-in-time",
            em.createNativeQuery(PUBLISHED).setParameter("first", from).setParameter("last", to)),
        measure("published-completely", em.createNativeQuery(COMPLETE)),
        measure("offered-online", em.createNativeQuery(ONLINE)));
  }

  private static Measure measure(String indicator, Query counting) {
    Object[] counted = (Object[]) counting.getSingleResult();
    return new Measure(
        indicator, ((Number) counted[1]).longValue(), ((Number) counted[0]).longValue());
  }
}
