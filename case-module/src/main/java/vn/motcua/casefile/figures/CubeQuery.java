package vn.motcua.casefile.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.outbox.relay.Sql;

/**
 * Counts a period, out of whole months where they are summed and nothing has changed since, and out
 * of the cases for the other days. Who was in process on a day is counted out of the cases: those
 * who came by then and were not settled. So what is carried over and left comes from another place
 * than what was received and settled, and that both add up means something.
 */
final class CubeQuery {
  private static final String LIMIT =
      "SET STATEMENT max_statement_time = 30, tmp_memory_table_size = 67108864,"
          + " max_heap_table_size = 67108864 FOR ";
  private static final String CELL = "SELECT department_code, procedure_code, channel, notice, ";
  private static final String BY = " GROUP BY department_code, procedure_code, channel, notice";

  private static final String CLEAN =
      "SELECT month FROM case_month m WHERE NOT EXISTS"
          + " (SELECT 1 FROM case_month_mark k WHERE k.month = m.month)";

  /**
   * With the day 92 days before, and the day four times. Left to itself the server now and then
   * reads everything settled since that day, half of all cases.
   */
  private static final String OPEN =
      " FROM case_fact FORCE INDEX (ix_case_fact_entered) WHERE ((lengthy = 0 AND entered_on BETWEEN ? AND ? AND closed_on > ?)"
          + " OR (lengthy = 1 AND entered_on <= ? AND closed_on > ?))";

  private static final int LENGTHY_DAYS = 92;
  private static final String CARRIED = LIMIT + CELL + "COUNT(*)" + OPEN + BY;
  private static final String LEFT =
      LIMIT
          + CELL
          + "CASE WHEN waiting_on <= ? THEN 8 WHEN due_on < ? THEN 9 ELSE 10 END AS standing, COUNT(*)"
          + OPEN
          + BY
          + ", standing";
  private static final String MONTHS =
      LIMIT
          + "SELECT c.department_code, c.procedure_code, c.channel, c.notice, s.* FROM ("
          + "SELECT SUM(entered), SUM(early), SUM(on_time), SUM(late), SUM(not_judged),"
          + " SUM(not_accepted), SUM(withdrawn), SUM(stopped), cell_id FROM case_month_sum"
          + " WHERE month BETWEEN ? AND ? GROUP BY cell_id) s JOIN case_cell c ON c.id = s.cell_id";

  /** What is settled is settled after it came, so a part of the table holds all that is sought. */
  private static final String RECEIVED =
      LIMIT
          + CELL
          + "COUNT(*) FROM case_fact IGNORE INDEX (ix_case_fact_entered)"
          + " WHERE closed_on >= ? AND entered_on BETWEEN ? AND ?"
          + BY;

  private static final String RECEIVED_FEW =
      LIMIT
          + CELL
          + "COUNT(*) FROM case_fact WHERE lengthy IN (0, 1) AND entered_on BETWEEN ? AND ?"
          + BY;
  private static final int FEW_DAYS = 62;
  private static final String SETTLED =
      LIMIT
          + CELL
          + "ending, COUNT(*) FROM case_fact WHERE closed_on BETWEEN ? AND ?"
          + " AND entered_on IS NOT NULL"
          + BY
          + ", ending";
  private static final String MONTH_DAYS =
      LIMIT
          + "SELECT department_code, procedure_code, results FROM case_month_days"
          + " WHERE month BETWEEN ? AND ?";
  private static final String DAYS =
      LIMIT
          + "SELECT department_code, procedure_code, days_taken, COUNT(*) FROM case_fact"
          + " WHERE closed_on BETWEEN ? AND ? AND days_taken IS NOT NULL AND notice = FALSE"
          + " GROUP BY department_code, procedure_code, days_taken";
  private static final String MONTHS_LEAVE =
      "SELECT SUM(entered) - SUM(settled) FROM case_month WHERE month BETWEEN ? AND ?";
  private static final String MONTHS_CAME =
      "SELECT SUM(came) FROM case_month WHERE month BETWEEN ? AND ?";
  private static final String ALL_CAME =
      "SELECT COUNT(*) FROM case_fact WHERE lengthy IN (0, 1) AND entered_on BETWEEN ? AND ?";
  private static final String CAME =
      "SELECT COUNT(*) FROM case_fact WHERE notice = FALSE AND lengthy IN (0, 1)"
          + " AND entered_on BETWEEN ? AND ?";
  private static final String WENT =
      "SELECT COUNT(*) FROM case_fact WHERE notice = FALSE AND closed_on BETWEEN ? AND ?"
          + " AND entered_on IS NOT NULL";
  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = LocalDate.of(9999, 12, 31);

  private final Sql sql;
  private final Set<LocalDate> clean;

  private CubeQuery(Sql sql) throws SQLException {
    this.sql = sql;
    this.clean = new TreeSet<>(sql.list(CLEAN, row -> row.getObject(1, LocalDate.class)));
  }

  /** Counts it, without names. Everything has to be read as it was at one moment. */
  static Cube count(Sql sql, Period period, Instant now) throws SQLException {
    return new CubeQuery(sql).count(period, now);
  }

  private Cube count(Period period, Instant now) throws SQLException {
    LocalDate from = period.from();
    LocalDate to = period.to();
    LocalDate eve = from.minusDays(1);
    LocalDate since = eve.minusDays(LENGTHY_DAYS);
    LocalDate until = to.minusDays(LENGTHY_DAYS);
    CellSums cells = new CellSums();
    DaySums days = new DaySums();
    sql.list(CARRIED, cells::carried, since, eve, eve, eve, eve);
    sql.list(LEFT, cells::standing, to, to, until, to, to, to, to);
    DayRange.Split split = new DayRange(from, to).split(clean);
    for (DayRange months : split.summed()) {
      sql.list(MONTHS, cells::month, months.from(), months.to());
      sql.list(
          MONTH_DAYS,
          row -> days.add(row.getString(1), row.getString(2), row.getString(3)),
          months.from(),
          months.to());
    }
    for (DayRange some : split.others()) {
      if (some.from().plusDays(FEW_DAYS).isBefore(some.to())) {
        sql.list(RECEIVED, cells::received, some.from(), some.from(), some.to());
      } else {
        sql.list(RECEIVED_FEW, cells::received, some.from(), some.to());
      }
      sql.list(SETTLED, cells::standing, some.from(), some.to());
      sql.list(
          DAYS,
          row -> days.add(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4)),
          some.from(),
          some.to());
    }
    return new Cube(
        period,
        now,
        cells.cells(),
        days.days(),
        carriedOn(to),
        facts(),
        one("SELECT COUNT(*) FROM case_file WHERE counted"),
        Map.of(),
        Map.of());
  }

  /** All that are counted, or will be: what is summed, and what is not. */
  private long facts() throws SQLException {
    DayRange.Split split = new DayRange(BEGINNING, END).split(clean);
    long facts = one("SELECT COUNT(*) FROM case_fact WHERE lengthy IS NULL AND entered_on IS NULL");
    for (DayRange months : split.summed()) {
      facts += one(MONTHS_CAME, months.from(), months.to());
    }
    for (DayRange some : split.others()) {
      facts += one(ALL_CAME, some.from(), some.to());
    }
    return facts;
  }

  /** All that ever came less all that was ever settled, up to and with a day. */
  private long carriedOn(LocalDate to) throws SQLException {
    DayRange.Split split = new DayRange(BEGINNING, to).split(clean);
    long left = 0;
    for (DayRange months : split.summed()) {
      left += one(MONTHS_LEAVE, months.from(), months.to());
    }
    for (DayRange some : split.others()) {
      left += one(CAME, some.from(), some.to()) - one(WENT, some.from(), some.to());
    }
    return left;
  }

  private long one(String query, Object... values) throws SQLException {
    return sql.first(LIMIT + query, row -> row.getLong(1), values).orElse(0L);
  }
}
