package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.department.DepartmentTree;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;

/**
 * How long it takes to count a million cases; not part of the ordinary build: {@code mvn verify -pl
 * case-module -Dtest=MillionCasesTest -Dfigures.cases=1000000}.
 */
@EnabledIfSystemProperty(named = "figures.cases", matches = "\\d+")
class MillionCasesTest {
  private static final Duration GOAL = Duration.ofSeconds(2);

  /** Two years of cases at 30 departments, of 400 procedures. */
  private static void fill(DataSource database, int cases) {
    Sql.transaction(
        database,
        sql ->
            sql.update(
                "INSERT INTO case_file (code, agency_code, procedure_code, department_code, received_on,"
                    + " events, told_at)"
                    + " SELECT CONCAT('000.00.02.H20-250101-', seq), 'H20', CONCAT('2.', 100000 + seq % 400),"
                    + " CONCAT('000.00.', 10 + seq % 30, '.H20'), DATE('2025-01-01') + INTERVAL seq % 680 DAY,"
                    + " 3, NOW() FROM seq_1_to_"
                    + cases));
    Sql.transaction(
        database,
        sql ->
            sql.update(
                "INSERT INTO case_fact SELECT id, IF(open, '9999-12-31', received_on + INTERVAL took DAY),"
                    + " received_on, received_on + INTERVAL 10 DAY, IF(id % 131 = 0, received_on, NULL),"
                    + " IF(open, 0, IF(id % 50 = 1, 5, IF(took < 10, 1, IF(took = 10, 2, 3)))), id % 9 = 0,"
                    + " 1 + id % 3, took, department_code, procedure_code FROM (SELECT *, id % 13 AS took,"
                    + " received_on > '2026-10-15' AND id % 3 = 0 AS open FROM case_file) f"));
    Sql.transaction(
        database, sql -> sql.list("ANALYZE TABLE case_fact, case_file", row -> row.getString(1)));
  }

  /** Every row read and judged in Java. */
  private static Map<Standing, Long> slowly(DataSource database, Period period) {
    Map<Standing, Long> counted = new EnumMap<>(Standing.class);
    Sql.transaction(
        database,
        sql ->
            sql.list(
                "SELECT entered_on, closed_on, due_on, waiting_on, ending FROM case_fact"
                    + " WHERE notice = FALSE",
                row -> {
                  LocalDate entered = row.getObject(1, LocalDate.class);
                  LocalDate closed = row.getObject(2, LocalDate.class);
                  LocalDate waiting = row.getObject(4, LocalDate.class);
                  boolean came = !entered.isAfter(period.to()) && !closed.isBefore(period.from());
                  if (came) {
                    Standing standing =
                        !closed.isAfter(period.to())
                            ? Standing.numbered(row.getInt(5))
                            : waiting != null && !waiting.isAfter(period.to())
                                ? Standing.WAITING
                                : row.getObject(3, LocalDate.class).isBefore(period.to())
                                    ? Standing.OVERDUE
                                    : Standing.IN_TIME;
                    counted.merge(standing, 1L, Long::sum);
                  }
                  return came ? 1 : 0;
                }));
    return counted;
  }

  @Test
  void a_million_cases_are_counted_in_two_seconds_and_right() {
    int cases = Integer.getInteger("figures.cases", 0);
    DataSource database = CaseDatabase.empty();
    fill(database, cases);
    List<String> told = new ArrayList<>();
    try {
      for (Period period :
          List.of(
              new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-11-20")),
              new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-11-20")),
              new Period(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31")))) {
        Instant before = Instant.now();
        Cube cube = CountedCases.count(database, period);
        FigureReport report =
            FigureReports.of(
                cube, FigureFilter.ALL, DepartmentTree.of(List.of()), Language.VI, key -> key);
        Duration took = Duration.between(before, Instant.now());
        told.add(period + " " + took.toMillis() + " ms, " + cube.cells().size() + " cells");
        Tally all = Tally.of(cube.cells().stream().filter(cell -> !cell.notice()).toList());
        slowly(database, period)
            .forEach((standing, count) -> assertThat(all.of(standing)).isEqualTo(count));
        assertThat(report.reconciliation().reconciles()).isTrue();
        assertThat(took).as(String.join("\n", told)).isLessThan(GOAL);
      }
    } finally {
      System.getLogger("figures").log(System.Logger.Level.INFO, String.join("\n", told));
      CaseDatabase.empty();
    }
  }
}
