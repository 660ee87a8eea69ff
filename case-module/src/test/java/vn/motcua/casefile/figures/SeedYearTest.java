package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.casefile.figures.CountedCase.aCase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.figures.Reconciliation.Kind;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.department.DepartmentTree;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;

/** The year the portal was thought out for, made up case by case and counted in a real MariaDB. */
class SeedYearTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final Period YEAR = new Period(FIRST, LocalDate.parse("2020-12-31"));
  private static final String ISSUED_EARLY = "000.00.02.H23-200922-0005";
  private static final List<String> FAMOUS_NOTICES =
      List.of("000.00.02.H23-201125-0032", "000.00.02.H23-201126-0029");

  private static DataSource database = CaseDatabase.empty();

  @BeforeAll
  static void a_year() {
    database = CaseDatabase.empty();
    List<CountedCase> cases = new ArrayList<>();
    carriedOver(cases);
    received(cases);
    notices(cases);
    CountedCases.store(database, cases);
  }

  private static void carriedOver(List<CountedCase> cases) {
    for (int i = 1; i <= 34; i++) {
      LocalDate came = LocalDate.parse("2019-12-20");
      LocalDate issued = LocalDate.parse("2020-01-06");
      cases.add(settled("000.00.02.H23-191220-%04d".formatted(i), came, issued, issued));
    }
  }

  private static void received(List<CountedCase> cases) {
    LocalDate received = LocalDate.parse("2020-09-22");
    cases.add(
        settled(
            ISSUED_EARLY, received, LocalDate.parse("2020-10-01"), LocalDate.parse("2020-09-30")));
    cases.add(
        settled(
            "000.00.02.H23-200302-0001",
            LocalDate.parse("2020-03-02"),
            LocalDate.parse("2020-03-12"),
            LocalDate.parse("2020-03-13")));
    for (int i = 0; i < 545; i++) {
      LocalDate day = LocalDate.parse("2020-01-02").plusDays(i % 300);
      LocalDate due = day.plusDays(12);
      cases.add(settled(code(day, 100 + i), day, due, i % 3 == 0 ? due : due.minusDays(1)));
    }
    for (int i = 0; i < 33; i++) {
      LocalDate day = LocalDate.parse("2020-12-28");
      cases.add(open(code(day, 900 + i), day).due(LocalDate.parse("2021-01-11")).done(day));
    }
    for (int i = 0; i < 10; i++) {
      LocalDate day = LocalDate.parse("2020-06-01").plusDays(i);
      cases.add(
          aCase(code(day, 800 + i))
              .with(EventKind.REGISTERED, day)
              .with(EventKind.NOT_ACCEPTED, day.plusDays(1))
              .done(day));
    }
  }

  private static void notices(List<CountedCase> cases) {
    List<String> codes = new ArrayList<>(FAMOUS_NOTICES);
    for (int i = 0; i < 5_542; i++) {
      codes.add(code(LocalDate.parse("2020-02-01").plusDays(i % 300), 2_000 + i));
    }
    for (int i = 0; i < codes.size(); i++) {
      LocalDate day = YEAR.from().plusDays(30 + i % 300);
      cases.add(
          open(codes.get(i), day)
              .of("2.000033")
              .notice()
              .by(i < 4_576 ? FilingChannel.ONLINE : FilingChannel.COUNTER)
              .with(EventKind.RETURNED, day.plusDays(20))
              .done(day));
    }
  }

  private static String code(LocalDate day, int number) {
    return "000.00.02.H23-%02d%02d%02d-%04d"
        .formatted(day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth(), number);
  }

  private static CountedCase open(String code, LocalDate day) {
    return aCase(code).with(EventKind.REGISTERED, day).with(EventKind.RECEIVED, day);
  }

  /** Recorded and handed over long after it was due, which does not make it late. */
  private static CountedCase settled(String code, LocalDate came, LocalDate due, LocalDate issued) {
    return open(code, came)
        .due(due)
        .issued(issued)
        .with(EventKind.RESULT_READY, issued.plusDays(40))
        .with(EventKind.RETURNED, issued.plusDays(41))
        .done(came);
  }

  private static FigureReport report(FigureFilter filter) {
    return FigureReports.of(
        CountedCases.count(database, YEAR),
        filter,
        DepartmentTree.of(List.of()),
        Language.VI,
        key -> key);
  }

  @Test
  void the_seeds_year_reconciles() {
    FigureReport report = report(FigureFilter.ALL);
    FigureLine all = Objects.requireNonNull(report.total());

    assertThat(all.received()).isEqualTo(590);
    assertThat(all.carriedOver()).isEqualTo(34);
    assertThat(all.came()).isEqualTo(624);
    assertThat(all.resolved()).isEqualTo(581);
    assertThat(all.inProcess()).isEqualTo(33);
    assertThat(all.notAccepted()).isEqualTo(10);
    assertThat(all.inTimePercent()).isEqualTo(99.8);
    assertThat(all.late()).isEqualTo(1);
    assertThat(report.notices()).isEqualTo(new FigureReport.Notices(5_544, 968, 4_576, 0));
    assertThat(report.reconciliation().reconciles()).isTrue();
    assertThat(report.reconciliation().sums())
        .extracting(Reconciliation.Sum::kind, Reconciliation.Sum::left)
        .contains(
            tuple(Kind.CAME_AND_BECAME, 624L),
            tuple(Kind.CARRIED_ON, 33L),
            tuple(Kind.ALL_CASES, 6_168L));
  }

  @Test
  void the_three_famous_codes_are_not_late() {
    List<String> late =
        Sql.transaction(
            database,
            sql ->
                sql.list(
                    "SELECT f.code FROM case_fact c JOIN case_file f ON f.id = c.case_id"
                        + " WHERE c.ending = 3",
                    row -> row.getString(1)));
    assertThat(late).containsExactly("000.00.02.H23-200302-0001");
    assertThat(ending(ISSUED_EARLY)).isEqualTo(Standing.EARLY.number());
    for (String notice : FAMOUS_NOTICES) {
      assertThat(ending(notice)).isEqualTo(Standing.NOT_JUDGED.number());
    }
  }

  private static int ending(String code) {
    return Sql.transaction(
        database,
        sql ->
            sql.first(
                    "SELECT ending FROM case_fact c JOIN case_file f ON f.id = c.case_id WHERE code = ?",
                    row -> row.getInt(1),
                    code)
                .orElseThrow());
  }

  @Test
  void what_one_year_leaves_open_the_next_carries_over() {
    Period next = new Period(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-01-20"));
    FigureReport report =
        FigureReports.of(
            CountedCases.count(database, next),
            FigureFilter.ALL,
            DepartmentTree.of(List.of()),
            Language.VI,
            key -> key);
    FigureLine all = Objects.requireNonNull(report.total());
    assertThat(all.carriedOver()).isEqualTo(33);
    assertThat(all.overdue()).isEqualTo(33);
  }

  @Test
  void a_case_that_is_not_counted_shows() {
    DataSource mine = database;
    Sql.transaction(
        mine, sql -> sql.update("UPDATE case_file SET events = 0 WHERE code = ?", ISSUED_EARLY));
    try {
      assertThat(report(FigureFilter.ALL).reconciliation().reconciles()).isFalse();
    } finally {
      Sql.transaction(
          mine, sql -> sql.update("UPDATE case_file SET events = 5 WHERE code = ?", ISSUED_EARLY));
    }
  }

  @Test
  void of_a_procedure_with_very_few_cases_nothing_is_told() {
    LocalDate day = LocalDate.parse("2020-05-05");
    FigureFilter procedure = new FigureFilter("", "", "2.999999", "");
    assertThat(report(procedure).tooFew()).isFalse();
    CountedCases.store(database, List.of(open(code(day, 7_000), day).of("2.999999").done(day)));
    try {
      assertThat(report(procedure).tooFew()).isTrue();
      assertThat(report(procedure).total()).isNull();
      assertThat(report(FigureFilter.ALL).procedures())
          .extracting(FigureLine::code)
          .containsExactly("");
    } finally {
      Sql.transaction(
          database,
          sql ->
              sql.update(
                      "DELETE e FROM case_event e JOIN case_file f ON f.id = e.case_id"
                          + " WHERE f.procedure_code = '2.999999'")
                  + sql.update("DELETE FROM case_file WHERE procedure_code = '2.999999'"));
    }
  }
}
