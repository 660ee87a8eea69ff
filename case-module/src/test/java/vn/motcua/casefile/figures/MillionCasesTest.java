package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.department.DepartmentTree;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;

/**
 * How long it takes to count a million cases; not part of the ordinary build: {@code mvn test -pl
 * case-module -Dtest=MillionCasesTest -Dfigures.cases=1000000}.
 */
@EnabledIfSystemProperty(named = "figures.cases", matches = "\\d+")
class MillionCasesTest {
  private static final Duration GOAL = Duration.ofSeconds(2);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final List<Period> PERIODS =
      List.of(
          new Period(LocalDate.parse("2026-01-01"), TODAY),
          new Period(LocalDate.parse("2025-01-01"), LocalDate.parse("2025-12-31")),
          new Period(LocalDate.parse("2025-01-01"), TODAY),
          new Period(LocalDate.parse("2025-03-01"), LocalDate.parse("2025-03-31")),
          new Period(LocalDate.parse("2025-11-17"), LocalDate.parse("2026-06-13")));

  private final List<String> told = new ArrayList<>();

  /** Two years of cases of 2000 procedures, some of them frequent, at 30 departments. */
  private static void fill(DataSource database, int cases) {
    for (int from = 0; from < cases; from += 100_000) {
      String some = "seq_" + (from + 1) + "_to_" + Math.min(cases, from + 100_000);
      Sql.transaction(
          database,
          sql ->
              sql.update(
                  "INSERT INTO case_file (code, agency_code, procedure_code, department_code,"
                      + " received_on, events, told_at) SELECT CONCAT('000.00.02.H20-250101-', seq),"
                      + " 'H20', CONCAT('2.', 100000 + procedure_), CONCAT('000.00.', 10 +"
                      + " IF(seq % 5 = 0, seq, procedure_) % 30, '.H20'),"
                      + " DATE('2025-01-01') + INTERVAL CRC32(seq * 7) % 680 DAY, 3, NOW() FROM"
                      + " (SELECT seq, FLOOR(2000 * POW(CRC32(seq) / 4294967296, 3)) AS procedure_ FROM "
                      + some
                      + ") s"));
    }
    Sql.transaction(
        database,
        sql ->
            sql.update(
                "INSERT INTO case_fact (case_id, closed_on, entered_on, due_on, waiting_on, ending, notice,"
                    + " channel, days_taken, department_code, procedure_code) SELECT id, IF(open, '9999-12-31', received_on + INTERVAL took DAY),"
                    + " received_on, received_on + INTERVAL 10 DAY, IF(id % 131 = 0, received_on, NULL),"
                    + " IF(open, 0, IF(id % 50 = 1, 5, IF(took < 10, 1, IF(took = 10, 2, 3)))), id % 9 = 0,"
                    + " 1 + id % 3, took, department_code, procedure_code FROM (SELECT *,"
                    + " CRC32(id) % 17 AS took, received_on > '2026-10-15' AND id % 3 = 0 AS open"
                    + " FROM case_file) f"));
    Sql.transaction(
        database, sql -> sql.list("ANALYZE TABLE case_fact, case_file", row -> row.getString(1)));
  }

  /** Every row read and judged in Java. */
  private static List<Map<String, Long>> slowly(DataSource database) {
    List<Map<String, Long>> counted = new ArrayList<>();
    PERIODS.forEach(period -> counted.add(new HashMap<>()));
    for (String some : List.of("closed_on < '2026-01-01'", "closed_on >= '2026-01-01'")) {
      Sql.transaction(
          database,
          sql ->
              sql.list(
                  "SELECT * FROM case_fact WHERE " + some,
                  row -> {
                    String of =
                        String.join(
                            " ",
                            row.getString("department_code"),
                            row.getString("procedure_code"),
                            row.getString("channel"),
                            String.valueOf(row.getBoolean("notice")));
                    LocalDate entered = row.getObject("entered_on", LocalDate.class);
                    LocalDate closed = row.getObject("closed_on", LocalDate.class);
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    LocalDate waiting = row.getObject("waiting_on", LocalDate.class);
                    Standing ending =
                        row.getInt("ending") == 0 ? null : Standing.numbered(row.getInt("ending"));
                    for (int i = 0; i < PERIODS.size(); i++) {
                      Period period = PERIODS.get(i);
                      if (entered.isAfter(period.to()) || closed.isBefore(period.from())) {
                        continue;
                      }
                      Standing standing =
                          ending != null && !closed.isAfter(period.to())
                              ? ending
                              : waiting != null && !waiting.isAfter(period.to())
                                  ? Standing.WAITING
                                  : due.isBefore(period.to()) ? Standing.OVERDUE : Standing.IN_TIME;
                      Map<String, Long> sums = counted.get(i);
                      sums.merge(of + " " + standing, 1L, Long::sum);
                      sums.merge(
                          of + (entered.isBefore(period.from()) ? " carried" : " received"),
                          1L,
                          Long::sum);
                    }
                    return 0;
                  }));
    }
    return counted;
  }

  private static Map<String, Long> cells(Cube cube) {
    Map<String, Long> counted = new HashMap<>();
    for (Cell cell : cube.cells()) {
      String of =
          String.join(
              " ",
              cell.department(),
              cell.procedure(),
              number(cell.channel()),
              String.valueOf(cell.notice()));
      counted.put(of + " carried", cell.carried());
      counted.put(of + " received", cell.received());
      cell.standing().forEach((one, count) -> counted.put(of + " " + one, count));
    }
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  private static String number(FilingChannel channel) {
    return switch (channel) {
      case COUNTER -> "1";
      case ONLINE -> "2";
      case POSTAL -> "3";
    };
  }

  private <T> T timed(String what, Callable<T> work) throws Exception {
    Instant before = Instant.now();
    T done = work.call();
    told.add(what + " " + Duration.between(before, Instant.now()).toMillis() + " ms");
    return done;
  }

  private static FigureReport report(Cube cube) {
    return FigureReports.of(
        cube, FigureFilter.ALL, DepartmentTree.of(List.of()), Language.VI, key -> key);
  }

  @Test
  void a_million_cases_are_counted_in_two_seconds_and_right() throws Exception {
    DataSource database = CaseDatabase.empty();
    fill(database, Integer.getInteger("figures.cases", 0));
    try {
      timed("from the cases", () -> report(CountedCases.count(database, PERIODS.get(2))));
      timed(
          "all months summed",
          () -> {
            MonthRounds.work(database, TODAY, 0);
            return 0;
          });
      List<Duration> took = new ArrayList<>();
      List<Map<String, Long>> counted = new ArrayList<>();
      for (Period period : PERIODS) {
        Instant before = Instant.now();
        Cube cube = CountedCases.count(database, period);
        FigureReport report = report(cube);
        Duration lasted = Duration.between(before, Instant.now());
        took.add(lasted);
        told.add("%s %d ms, %d cells".formatted(period, lasted.toMillis(), cube.cells().size()));
        assertThat(report.reconciliation().reconciles()).isTrue();
        counted.add(cells(cube));
      }
      List<Map<String, Long>> slow = timed("slowly", () -> slowly(database));
      for (int i = 0; i < PERIODS.size(); i++) {
        assertThat(counted.get(i).equals(slow.get(i))).as(PERIODS.get(i).toString()).isTrue();
      }
      assertThat(took).as(String.join("\n", told)).allMatch(one -> one.compareTo(GOAL) < 0);
    } finally {
      System.getLogger("figures").log(System.Logger.Level.INFO, String.join("\n", told));
    }
  }
}
