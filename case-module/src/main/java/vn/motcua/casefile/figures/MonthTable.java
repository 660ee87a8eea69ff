package vn.motcua.casefile.figures;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.outbox.relay.Sql;

/** The sums of months that are over. */
final class MonthTable {
  /** Earlier months are not summed: what is dated so is a slip of the pen. */
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  private static final int AT_ONCE = 1_000;
  private static final String SUMS =
      """
      SELECT department_code, procedure_code, channel, notice, CAST(SUM(what = 0) AS INT) AS entered,
        CAST(SUM(what = 1) AS INT) AS early, CAST(SUM(what = 2) AS INT) AS on_time,
        CAST(SUM(what = 3) AS INT) AS late, CAST(SUM(what = 4) AS INT) AS not_judged,
        CAST(SUM(what = 5) AS INT) AS not_accepted, CAST(SUM(what = 6) AS INT) AS withdrawn,
        CAST(SUM(what = 7) AS INT) AS stopped
      FROM (
        SELECT department_code, procedure_code, channel, notice, 0 AS what
        FROM case_fact WHERE lengthy IN (0, 1) AND entered_on >= ? AND entered_on < ?
        UNION ALL
        SELECT department_code, procedure_code, channel, notice, ending
        FROM case_fact WHERE closed_on >= ? AND closed_on < ? AND entered_on IS NOT NULL
      ) f GROUP BY department_code, procedure_code, channel, notice
      """;
  private static final String DAYS =
      """
      SELECT department_code, procedure_code,
        GROUP_CONCAT(CONCAT(days_taken, ':', many) ORDER BY days_taken SEPARATOR ' ') AS results
      FROM (
        SELECT department_code, procedure_code, days_taken, COUNT(*) AS many FROM case_fact
        WHERE closed_on >= ? AND closed_on < ? AND days_taken IS NOT NULL AND notice = FALSE
        GROUP BY department_code, procedure_code, days_taken
      ) f GROUP BY department_code, procedure_code
      """;
  private static final String CELLS =
      """
      INSERT IGNORE INTO case_cell (department_code, procedure_code, channel, notice)
      SELECT f.department_code, f.procedure_code, f.channel, f.notice
      FROM (
        SELECT department_code, procedure_code, channel, notice
        FROM case_fact WHERE lengthy IN (0, 1) AND entered_on >= ? AND entered_on < ?
        UNION
        SELECT department_code, procedure_code, channel, notice
        FROM case_fact WHERE closed_on >= ? AND closed_on < ? AND entered_on IS NOT NULL
      ) f LEFT JOIN case_cell c ON c.department_code = f.department_code
        AND c.procedure_code = f.procedure_code AND c.channel = f.channel AND c.notice = f.notice
      WHERE c.id IS NULL
      ORDER BY f.department_code, f.procedure_code, f.channel, f.notice
      """;
  private static final String STORE =
      "INSERT INTO case_month_sum SELECT ?, c.id, s.entered, s.early, s.on_time, s.late, s.not_judged,"
          + " s.not_accepted, s.withdrawn, s.stopped FROM ("
          + SUMS
          + ") s JOIN case_cell c ON c.department_code = s.department_code"
          + " AND c.procedure_code = s.procedure_code AND c.channel = s.channel AND c.notice = s.notice";
  private static final String TOTAL =
      "UPDATE case_month m JOIN (SELECT COALESCE(SUM(entered), 0) AS came,"
          + " COALESCE(SUM(IF(c.notice, 0, entered)), 0) AS entered, COALESCE(SUM(IF(c.notice, 0, early"
          + " + on_time + late + not_judged + not_accepted + withdrawn + stopped)), 0) AS settled"
          + " FROM case_month_sum s JOIN case_cell c ON c.id = s.cell_id WHERE s.month = ?) t"
          + " SET m.came = t.came, m.entered = t.entered, m.settled = t.settled,"
          + " m.summed_at = UTC_TIMESTAMP(6) WHERE m.month = ?";
  private static final String STORED =
      "SELECT c.department_code, c.procedure_code, c.channel, c.notice, s.entered, s.early, s.on_time,"
          + " s.late, s.not_judged, s.not_accepted, s.withdrawn, s.stopped"
          + " FROM case_month_sum s JOIN case_cell c ON c.id = s.cell_id WHERE s.month = ?";
  private static final String STORED_DAYS =
      "SELECT department_code, procedure_code, results FROM case_month_days WHERE month = ?";

  private MonthTable() {}

  /**
   * Which months are to be summed: those that are over and are not yet, and those with marks.
   *
   * @param end first day of the first month that is not over yet
   * @param seconds how long nothing must have changed in a month; whatever changes, it is summed
   *     again after ten times as long
   */
  static Set<LocalDate> due(Sql sql, LocalDate end, int seconds) throws SQLException {
    Set<LocalDate> due =
        new TreeSet<>(
            sql.list(
                "SELECT k.month FROM case_month_mark k JOIN case_month m ON m.month = k.month"
                    + " GROUP BY k.month HAVING MAX(k.marked_at) <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
                    + " OR MIN(k.marked_at) <= UTC_TIMESTAMP(6) - INTERVAL ? SECOND",
                row -> row.getObject(1, LocalDate.class),
                seconds,
                10 * seconds));
    Set<LocalDate> summed =
        new TreeSet<>(
            sql.list("SELECT month FROM case_month", row -> row.getObject(1, LocalDate.class)));
    LocalDate first =
        sql.first(
                "SELECT LEAST(MIN(entered_on), MIN(closed_on)) FROM case_fact"
                    + " WHERE entered_on >= ? AND closed_on >= ?",
                row -> Objects.requireNonNullElse(row.getObject(1, LocalDate.class), end),
                FIRST,
                FIRST)
            .orElse(end);
    for (LocalDate month = first.withDayOfMonth(1);
        month.isBefore(end);
        month = month.plusMonths(1)) {
      if (!summed.contains(month)) {
        due.add(month);
      }
    }
    return due;
  }

  /**
   * Sums a month, unless another node just has. Needs a transaction at READ COMMITTED: the cases
   * have to be read as they are once the marks have been, and only marks that were read go.
   */
  static boolean sum(Sql sql, LocalDate month) throws SQLException {
    boolean found =
        sql.update(
                "INSERT INTO case_month (month, entered, settled, summed_at, checked_at)"
                    + " VALUES (?, 0, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE month = month",
                month)
            != 1;
    List<Long> marks =
        sql.list("SELECT id FROM case_month_mark WHERE month = ?", row -> row.getLong(1), month);
    if (found && marks.isEmpty()) {
      return false;
    }
    sumAnew(sql, month);
    forget(sql, marks);
    return true;
  }

  private static void sumAnew(Sql sql, LocalDate month) throws SQLException {
    LocalDate end = month.plusMonths(1);
    sql.update("DELETE FROM case_month_sum WHERE month = ?", month);
    sql.update("DELETE FROM case_month_days WHERE month = ?", month);
    sql.update(CELLS, month, end, month, end);
    sql.update(STORE, month, month, end, month, end);
    sql.update(
        "INSERT INTO case_month_days SELECT ?, s.* FROM (" + DAYS + ") s", month, month, end);
    sql.update(TOTAL, month, month);
  }

  /** Marks of months that are not summed mean nothing. */
  static int forgetFrom(Sql sql, LocalDate first) throws SQLException {
    return forget(
        sql,
        sql.list(
            "SELECT id FROM case_month_mark WHERE month >= ?"
                + " AND month NOT IN (SELECT month FROM case_month) LIMIT 50000",
            row -> row.getLong(1),
            first));
  }

  private static int forget(Sql sql, List<Long> marks) throws SQLException {
    int gone = 0;
    for (int from = 0; from < marks.size(); from += AT_ONCE) {
      List<Long> some = marks.subList(from, Math.min(marks.size(), from + AT_ONCE));
      gone +=
          sql.update(
              "DELETE FROM case_month_mark WHERE id IN ("
                  + String.join(", ", Collections.nCopies(some.size(), "?"))
                  + ")",
              some.toArray());
    }
    return gone;
  }

  /**
   * Compares the month that was not compared for the longest time with the cases, and sums it anew
   * when it is not the same; a month with marks is left alone.
   *
   * @return how many lines were not the same; 0 when none is to be compared yet
   */
  static long check(Sql sql, int afterHours) throws SQLException {
    LocalDate month =
        sql.first(
                "SELECT month FROM case_month WHERE checked_at <= UTC_TIMESTAMP(6) - INTERVAL ? HOUR"
                    + " AND month NOT IN (SELECT month FROM case_month_mark)"
                    + " ORDER BY checked_at, month LIMIT 1 FOR UPDATE",
                row -> row.getObject(1, LocalDate.class),
                afterHours)
            .orElse(null);
    if (month == null) {
      return 0;
    }
    long different = different(sql, month);
    if (different > 0 && changedMeanwhile(sql, month)) {
      return 0;
    }
    if (different > 0) {
      sumAnew(sql, month);
    }
    sql.update("UPDATE case_month SET checked_at = UTC_TIMESTAMP(6) WHERE month = ?", month);
    return different;
  }

  private static boolean changedMeanwhile(Sql sql, LocalDate month) throws SQLException {
    return sql.first("SELECT 1 FROM case_month_mark WHERE month = ? LIMIT 1", row -> 1, month)
        .isPresent();
  }

  /** In how many lines a month and its cases differ, in one statement, so as of one moment. */
  static long different(Sql sql, LocalDate month) throws SQLException {
    LocalDate end = month.plusMonths(1);
    long sums =
        sql.first(
                differing(STORED, SUMS),
                row -> row.getLong(1),
                month,
                month,
                end,
                month,
                end,
                month,
                end,
                month,
                end,
                month)
            .orElse(0L);
    return sums
        + sql.first(
                differing(STORED_DAYS, DAYS),
                row -> row.getLong(1),
                month,
                month,
                end,
                month,
                end,
                month)
            .orElse(0L);
  }

  private static String differing(String stored, String counted) {
    return ("SELECT COUNT(*) FROM ((SELECT * FROM (%1$s) a EXCEPT SELECT * FROM (%2$s) b)"
            + " UNION ALL (SELECT * FROM (%2$s) c EXCEPT SELECT * FROM (%1$s) d)) e")
        .formatted(stored, counted);
  }
}
