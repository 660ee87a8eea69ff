package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts of past days. */
@ApplicationScoped
public class SelfCheckDays {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Whether that day's counts of a rule are there already. */
  @Transactional
  public boolean has(LocalDate day, String rule) {
    return !em.createNativeQuery("SELECT 1 FROM selfcheck_day WHERE day = :day AND rule = :rule")
        .setParameter("day", day)
        .setParameter("rule", rule)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Keeps the counts of a day; whoever comes first with a day has said it. */
  @Transactional
  public void keep(LocalDate day, String rule, Map<String, Long> counts) {
    Map<String, Long> all = new TreeMap<>(counts);
    all.putIfAbsent("", 0L);
    all.forEach(
        (department, found) ->
            em.createNativeQuery(
                    "INSERT IGNORE INTO selfcheck_day (day, rule, department, found)"
                        + " VALUES (:day, :rule, :department, :found)")
                .setParameter("day", day)
                .setParameter("rule", rule)
                .setParameter("department", department)
                .setParameter("found", found)
                .executeUpdate());
  }

  /**
   * What was found each day since one, by day; a day nobody looked is missing.
   *
   * @param departments codes, or null for all
   */
  @Transactional
  public Map<LocalDate, Long> since(
      LocalDate first, String rule, @Nullable List<String> departments) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT day, department, found FROM selfcheck_day WHERE rule = :rule AND day >= :first")
            .setParameter("rule", rule)
            .setParameter("first", first)
            .getResultList();
    Map<LocalDate, Long> found = new TreeMap<>();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      boolean theirs = departments == null || departments.contains((String) values[1]);
      LocalDate day = LocalDate.parse(String.valueOf(values[0])); // whatever class the driver chose
      found.merge(day, theirs ? ((Number) values[2]).longValue() : 0L, Long::sum);
    }
    return found;
  }
}
