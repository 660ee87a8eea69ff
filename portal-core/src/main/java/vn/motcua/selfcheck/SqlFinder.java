package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the database what the queries of {@link SqlSearch} ask, each in a transaction. */
@ApplicationScoped
public class SqlFinder {
  private static final String DETAIL = " AS detail";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Thresholds thresholds;

  @Transactional
  Map<String, Long> count(String id, String query, LocalDate today) {
    Query counting =
        em.createNativeQuery(
            "SELECT department, COUNT(*) FROM (" + query + ") found GROUP BY department");
    fill(counting, id, query, today);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Object row : counting.getResultList()) {
      Object[] values = (Object[]) row;
      counts.put(String.valueOf(values[0]), ((Number) values[1]).longValue());
    }
    return counts;
  }

  @Transactional
  List<SelfCheckRule.Found> find(
      String id,
      String query,
      @Nullable List<String> departments,
      LocalDate today,
      int from,
      int size) {
    if (departments != null && departments.isEmpty()) {
      return List.of();
    }
    Query finding =
        em.createNativeQuery(
            "SELECT department, label, path, since, value, "
                + (query.contains(DETAIL) ? "detail" : "''")
                + " FROM ("
                + query
                + ") found"
                + (departments == null ? "" : " WHERE department IN (:departments)")
                + " ORDER BY since, label LIMIT "
                + size
                + " OFFSET "
                + from);
    fill(finding, id, query, today);
    if (departments != null) {
      finding.setParameter("departments", departments);
    }
    List<?> rows = finding.getResultList();
    return rows.stream().map(row -> found((Object[]) row)).toList();
  }

  private void fill(Query asked, String id, String query, LocalDate today) {
    if (query.contains(":today")) {
      asked.setParameter("today", today);
    }
    thresholds
        .of(id, today)
        .forEach(
            (name, value) -> {
              if (query.contains(":" + name)) {
                asked.setParameter(name, value);
              }
            });
  }

  private static SelfCheckRule.Found found(Object[] row) {
    LocalDate since = LocalDate.parse(String.valueOf(row[3])); // whatever class the driver chose
    return new SelfCheckRule.Found(
        String.valueOf(row[0]),
        String.valueOf(row[1]),
        String.valueOf(row[2]),
        since,
        ((Number) row[4]).longValue(),
        Stream.of(String.valueOf(row[5]).split(" ")).filter(word -> !word.isEmpty()).toList());
  }
}
