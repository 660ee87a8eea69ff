package vn.motcua.selfcheck;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.time.VietnamTime;

/**
 * The counts of past days. Of several nodes the first one says what a day's count of a rule was:
 * whose row without a department is stored stores the others with it.
 */
final class DayTable {
  private static final String INSERT =
      "INSERT IGNORE INTO selfcheck_day (day, rule, department, found) VALUES (?, ?, ?, ?)";

  private final DataSource database;
  private final Clock clock;

  DayTable(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps today's counts of rules whose counts are not kept yet. */
  void keepToday(List<SelfCheckRule> rules) {
    LocalDate today = VietnamTime.today(clock);
    for (SelfCheckRule rule : rules) {
      if (!has(today, rule.id())) {
        Map<String, Long> counts = rule.search().counts(today);
        Sql.transaction(database, sql -> keep(sql, today, rule.id(), counts));
      }
    }
  }

  private boolean has(LocalDate day, String rule) {
    return Sql.transaction(
        database,
        sql ->
            sql.first(
                    "SELECT 1 FROM selfcheck_day WHERE day = ? AND rule = ? LIMIT 1",
                    row -> 1,
                    day,
                    rule)
                .isPresent());
  }

  private static boolean keep(Sql sql, LocalDate day, String rule, Map<String, Long> counts)
      throws SQLException {
    if (sql.update(INSERT, day, rule, "", counts.getOrDefault("", 0L)) == 0) {
      return false;
    }
    for (Map.Entry<String, Long> one : counts.entrySet()) {
      if (!one.getKey().isEmpty()) {
        sql.update(INSERT, day, rule, one.getKey(), one.getValue());
      }
    }
    return true;
  }

  /**
   * What was found each day since one, by day; a day nobody looked is missing.
   *
   * @param departments codes, or null for all
   */
  Map<LocalDate, Long> since(LocalDate first, String rule, @Nullable List<String> departments) {
    Map<LocalDate, Long> found = new TreeMap<>();
    Sql.transaction(
        database,
        sql ->
            sql.list(
                "SELECT day, department, found FROM selfcheck_day WHERE rule = ? AND day >= ?",
                row ->
                    found.merge(
                        row.getObject(1, LocalDate.class),
                        departments == null || departments.contains(row.getString(2))
                            ? row.getLong(3)
                            : 0L,
                        Long::sum),
                rule,
                first));
    return found;
  }
}
