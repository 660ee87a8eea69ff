package vn.motcua.casefile.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.outbox.relay.Sql;

/**
 * Counts a period. One pass over the open cases and those settled since it began; each case falls
 * into one cell.
 */
final class CubeQuery {
  private static final String LIMIT = "SET STATEMENT max_statement_time = 30 FOR ";
  private static final String CELLS =
      LIMIT
          + """
          SELECT department_code, procedure_code, channel, notice, entered_on < ? AS carried,
            CASE WHEN closed_on <= ? THEN ending WHEN waiting_on <= ? THEN 8
              WHEN due_on < ? THEN 9 ELSE 10 END AS standing, COUNT(*)
          FROM case_fact
          WHERE closed_on >= ? AND entered_on <= ?
          GROUP BY department_code, procedure_code, channel, notice, carried, standing
          ORDER BY NULL
          """;
  private static final String DAYS =
      LIMIT
          + """
          SELECT department_code, procedure_code, days_taken, COUNT(*) FROM case_fact
          WHERE closed_on BETWEEN ? AND ? AND days_taken IS NOT NULL AND notice = FALSE
          GROUP BY department_code, procedure_code, days_taken
          ORDER BY NULL
          """;

  private CubeQuery() {}

  /** Counts it, without names. */
  static Cube count(Sql sql, Period period, Instant now) throws SQLException {
    LocalDate from = period.from();
    LocalDate to = period.to();
    List<Cell> cells =
        sql.list(
            CELLS,
            row ->
                new Cell(
                    row.getString(1),
                    row.getString(2),
                    channel(row.getInt(3)),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    Standing.numbered(row.getInt(6)),
                    row.getLong(7)),
            from,
            to,
            to,
            to,
            from,
            to);
    List<Cube.Days> days =
        sql.list(
            DAYS,
            row -> new Cube.Days(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
            from,
            to);
    return new Cube(
        period,
        now,
        cells,
        days,
        one(
            sql,
            "SELECT COUNT(*) FROM case_fact WHERE closed_on > ? AND entered_on <= ? AND notice = FALSE",
            to,
            to),
        one(sql, "SELECT COUNT(*) FROM case_fact"),
        one(sql, "SELECT COUNT(*) FROM case_file WHERE events > 0"),
        Map.of(),
        Map.of());
  }

  private static long one(Sql sql, String query, Object... values) throws SQLException {
    return sql.first(LIMIT + query, row -> row.getLong(1), values).orElse(0L);
  }

  private static FilingChannel channel(int number) {
    return switch (number) {
      case 2 -> FilingChannel.ONLINE;
      case 3 -> FilingChannel.POSTAL;
      default -> FilingChannel.COUNTER;
    };
  }
}
