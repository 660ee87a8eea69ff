package vn.motcua.feedback.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.time.VietnamTime;

/** Counts reports and proposals; complaints and denunciations are in no figure. */
@ApplicationScoped
public class Figures {
  private static final String QUERY =
      """
      SELECT f.owner, count(*),
        sum(f.state IN ('ANSWERED', 'CLOSED') AND date(f.answered_at + INTERVAL 7 HOUR) <= f.due_on),
        sum(f.state IN ('ANSWERED', 'CLOSED') AND date(f.answered_at + INTERVAL 7 HOUR) > f.due_on),
        sum(f.state IN ('RECEIVED', 'IN_HAND', 'WAITING', 'DRAFTED')
          AND (f.due_on IS NULL OR f.due_on >= :today)),
        sum(f.state IN ('RECEIVED', 'IN_HAND', 'WAITING', 'DRAFTED') AND f.due_on < :today),
        sum(f.state IN ('MERGED', 'REFERRED')),
        sum(EXISTS (SELECT 1 FROM feedback_event e WHERE e.feedback_id = f.id AND e.verb = 'REOPEN')),
        count(f.rating), ifnull(sum(f.rating), 0)
      FROM feedback f
      WHERE f.kind IN ('REPORT', 'PROPOSAL') AND f.received_at >= :since AND f.received_at < :until
      GROUP BY f.owner
      """;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  /** What was received from one day to another, both included, in Vietnam. */
  @Transactional
  List<Figure> told(LocalDate from, LocalDate to) {
    List<?> rows =
        em.createNativeQuery(QUERY)
            .setParameter("today", VietnamTime.today(clock))
            .setParameter("since", from.atStartOfDay(VietnamTime.ZONE).toInstant())
            .setParameter("until", to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant())
            .getResultList();
    return Figure.told(rows.stream().map(row -> figure((Object[]) row)).toList());
  }

  private static Figure figure(Object[] row) {
    return new Figure(
        (String) row[0],
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        number(row[7]),
        number(row[8]),
        number(row[9]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}
