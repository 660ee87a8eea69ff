package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.casefile.figures.CountedCase.aCase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.store.Ending;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.casefile.timeline.DaysTaken;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.Promise;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.casefile.timeline.Told;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.department.DepartmentTree;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** Counts random cases in the database, and slowly, one by one from their events. */
class CountedTwiceTest {
  private static final int CASES = 1_500;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
  private static final LocalDate MARCH = LocalDate.parse("2024-03-01");
  private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
  private static final EventKind[] STEPS = {
    EventKind.RECEIVED,
    EventKind.IN_PROCESS,
    EventKind.SUPPLEMENT_REQUESTED,
    EventKind.SUPPLEMENT_ANSWERED,
    EventKind.PAYMENT_REQUESTED,
    EventKind.TRANSFERRED,
    EventKind.RESULT_ISSUED,
    EventKind.RESULT_READY,
    EventKind.RETURNED,
    EventKind.NOT_ACCEPTED,
    EventKind.WITHDRAWN,
    EventKind.STOPPED,
    EventKind.CANCELLED
  };

  private final Random random = new Random(766);

  private final DataSource database = CaseDatabase.empty();
  private final List<CountedCase> cases = new ArrayList<>();

  private CountedCase randomCase(int number) {
    LocalDate day = FIRST.plusDays(random.nextInt(500));
    CountedCase one =
        aCase("000.00.02.H20-240101-%04d".formatted(number))
            .of(List.of("2.000648", "1.001456", "").get(random.nextInt(3)))
            .at(List.of("000.00.02.H20", "000.00.15.H20", "Phòng lạ").get(random.nextInt(3)))
            .by(List.of(FilingChannel.values()).get(random.nextInt(3)));
    if (random.nextInt(10) == 0) {
      one.notice();
    }
    if (random.nextInt(4) > 0) {
      one.due(day.plusDays(random.nextInt(60)));
    }
    if (random.nextInt(3) == 0) {
      one.issued(day.plusDays(random.nextInt(60) - 5));
    }
    one.with(EventKind.REGISTERED, day);
    more(one, day);
    return one.done(day);
  }

  private void more(CountedCase one, LocalDate day) {
    LocalDate at = day;
    int steps = random.nextInt(6);
    for (int i = 0; i < steps; i++) {
      at = at.plusDays(random.nextInt(15));
      boolean corrects = random.nextInt(8) == 0;
      EventKind kind = STEPS[random.nextInt(STEPS.length)];
      one.with(
          kind,
          at,
          corrects || kind == EventKind.CANCELLED ? "e" + random.nextInt(one.events.size()) : null);
    }
  }

  private void store(int many) {
    int from = cases.size();
    for (int i = 1; i <= many; i++) {
      cases.add(randomCase(from + i));
    }
    CountedCases.store(database, cases.subList(from, cases.size()));
  }

  /** Of every third something more is told, months after it happened, or otherwise than before. */
  private void correct() {
    List<CountedCase> some = new ArrayList<>();
    for (int i = 0; i < cases.size(); i += 3) {
      CountedCase one = cases.get(i);
      LocalDate day = FIRST.plusDays(random.nextInt(600));
      more(one, day);
      if (i % 2 == 0) {
        one.at("000.00.15.H20").due(day).again(day);
      }
      some.add(one);
    }
    CountedCases.store(database, some);
  }

  private void countTwice() {
    for (int i = 0; i < 8; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(500));
      Period period = new Period(from, from.plusDays(random.nextInt(300)));
      Map<String, Long> slow = new TreeMap<>();
      cases.forEach(one -> keys(one, period).forEach(key -> slow.merge(key, 1L, Long::sum)));
      Cube cube = CountedCases.count(database, period);
      assertThat(quick(cube)).as(period.toString()).isEqualTo(slow);
      FigureReport report =
          FigureReports.of(
              cube, FigureFilter.ALL, DepartmentTree.of(List.of()), Language.VI, key -> key);
      assertThat(report.reconciliation().reconciles()).isTrue();
    }
  }

  private long rows(String table) {
    return Sql.transaction(
        database,
        sql -> sql.first("SELECT COUNT(*) FROM " + table, row -> row.getLong(1)).orElseThrow());
  }

  private void sumMonths() {
    MonthRounds.work(database, TODAY, 0);
    assertThat(rows("case_month_mark")).isZero();
    assertThat(different()).isZero();
  }

  private long different() {
    return Sql.transaction(
        database,
        sql -> {
          long lines = 0;
          for (LocalDate month :
              sql.list("SELECT month FROM case_month", row -> row.getObject(1, LocalDate.class))) {
            lines += MonthTable.different(sql, month);
          }
          return lines;
        });
  }

  @Test
  void the_database_counts_what_folding_every_case_counts_before_and_after_months_are_summed() {
    store(CASES);
    assertThat(rows("case_month")).isZero();
    countTwice();
    sumMonths();
    assertThat(rows("case_month")).isGreaterThan(12);
    countTwice();
  }

  @Test
  void late_news_and_corrections_are_counted_before_and_after_their_months_are_summed_again() {
    store(CASES);
    sumMonths();
    correct();
    store(100);
    assertThat(rows("case_month_mark")).isPositive();
    assertThat(different()).isPositive();
    countTwice();
    sumMonths();
    countTwice();
  }

  @Test
  void a_month_nothing_was_told_about_keeps_its_sums() {
    store(200);
    sumMonths();
    CountedCases.store(database, cases); // all of it again
    assertThat(rows("case_month_mark")).isZero();
  }

  @Test
  void sums_that_are_not_what_the_cases_are_show_and_are_found_and_mended() {
    store(300);
    sumMonths();
    Period period = new Period(FIRST, FIRST.plusYears(2));
    Sql.transaction(
        database,
        sql ->
            sql.update("UPDATE case_month_sum SET entered = entered + 1 WHERE month = ?", MARCH));
    FigureReport report =
        FigureReports.of(
            CountedCases.count(database, period),
            FigureFilter.ALL,
            DepartmentTree.of(List.of()),
            Language.VI,
            key -> key);
    assertThat(report.reconciliation().reconciles()).isFalse();

    long found = 0;
    for (long month = rows("case_month"); month > 0; month--) {
      found += Sql.transaction(database, sql -> MonthTable.check(sql, 0));
    }
    assertThat(found).isPositive();
    assertThat(different()).isZero();
    countTwice();
  }

  @Test
  void who_counts_while_two_nodes_sum_and_others_write_gets_sums_that_add_up() throws Exception {
    store(300);
    List<CountedCase> later = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      later.add(randomCase(5_000 + i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      AtomicBoolean written = new AtomicBoolean();
      List<Future<?>> nodes = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        nodes.add(
            threads.submit(
                () -> {
                  while (!written.get()) {
                    MonthRounds.work(database, TODAY, 0);
                  }
                }));
      }
      Future<?> writer =
          threads.submit(
              () -> {
                for (int i = 0; i < later.size(); i += 10) {
                  CountedCases.store(database, later.subList(i, i + 10));
                }
              });
      while (!writer.isDone()) {
        countedAndRight();
      }
      written.set(true);
      writer.get(1, TimeUnit.MINUTES);
      for (Future<?> node : nodes) {
        node.get(1, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
    cases.addAll(later);
    sumMonths();
    countTwice();
  }

  private void countedAndRight() {
    Cube cube = CountedCases.count(database, new Period(FIRST.plusDays(40), FIRST.plusDays(500)));
    FigureReport report =
        FigureReports.of(
            cube, FigureFilter.ALL, DepartmentTree.of(List.of()), Language.VI, key -> key);
    assertThat(report.reconciliation().sums()).allMatch(Reconciliation.Sum::same);
  }

  private static Map<String, Long> quick(Cube cube) {
    Map<String, Long> counted = new TreeMap<>();
    cube.cells()
        .forEach(
            cell -> {
              String of =
                  String.join(
                      " ",
                      cell.department(),
                      cell.procedure(),
                      cell.channel().name(),
                      String.valueOf(cell.notice()));
              counted.put(of + " carried", cell.carried());
              counted.put(of + " received", cell.received());
              cell.standing().forEach((one, count) -> counted.put(of + " " + one, count));
            });
    cube.days()
        .forEach(
            one ->
                counted.put(
                    String.join(
                        " ", one.department(), one.procedure(), "took", String.valueOf(one.days())),
                    one.count()));
    counted.values().removeIf(count -> count == 0);
    return counted;
  }

  /** As what the case counts in the period; as nothing when it is in no figure of it. */
  private static List<String> keys(CountedCase one, Period period) {
    CaseStory story = CaseStory.of(one.events);
    CaseHeader header = Objects.requireNonNull(story.header());
    LocalDate entered = entered(story);
    LocalDate closed = closed(story);
    if (entered == null || entered.isAfter(period.to())) {
      return List.of();
    }
    if (closed != null && closed.isBefore(entered)) {
      closed = entered;
    }
    if (closed != null && closed.isBefore(period.from())) {
      return List.of();
    }
    Standing standing =
        closed != null && !closed.isAfter(period.to())
            ? settled(story)
            : unsettled(story, period.to());
    String of =
        String.join(
            " ",
            header.department(),
            header.procedure(),
            header.channel().name(),
            String.valueOf(header.notice()));
    List<String> keys = new ArrayList<>();
    keys.add(of + (entered.isBefore(period.from()) ? " carried" : " received"));
    keys.add(of + " " + standing);
    if (closed != null && !closed.isAfter(period.to()) && !header.notice()) {
      DaysTaken.of(story, CountedCases.CALENDAR)
          .ifPresent(
              days ->
                  keys.add(
                      String.join(
                          " ", header.department(), header.procedure(), "took", days.toString())));
    }
    return keys;
  }

  private static @Nullable LocalDate entered(CaseStory story) {
    if (story.dates().receivedOn() != null) {
      return story.dates().receivedOn();
    }
    return switch (story.status()) {
      case REGISTERED, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED -> null;
      default ->
          story.dates().submittedOn() != null
              ? story.dates().submittedOn()
              : day(story.events().get(0).event().at());
    };
  }

  private static @Nullable LocalDate closed(CaseStory story) {
    if (story.status().endedOtherwise()) {
      return lastAt(story);
    }
    if (story.dates().issuedOn() != null) {
      return story.dates().issuedOn();
    }
    if (!story.status().hasResult()) {
      return null;
    }
    if (story.dates().recordedOn() != null) {
      return story.dates().recordedOn();
    }
    return story.dates().handedOverOn() != null ? story.dates().handedOverOn() : lastAt(story);
  }

  private static LocalDate lastAt(CaseStory story) {
    LocalDate last = day(story.events().get(story.events().size() - 1).event().at());
    for (Told told : story.events()) {
      if (!told.corrected() && told.event().kind().status().equals(Optional.of(story.status()))) {
        last = day(told.event().at());
      }
    }
    return last;
  }

  private static Standing settled(CaseStory story) {
    if (story.status().endedOtherwise()) {
      return Standing.valueOf(story.status().name());
    }
    return switch (Timeliness.of(story.dates().dueOn(due(story)), story.status(), LocalDate.MAX)
        .orElse(Timeliness.NO_DEADLINE)) {
      case EARLY -> Standing.EARLY;
      case ON_TIME -> Standing.ON_TIME;
      case LATE -> Standing.LATE;
      default -> Standing.NOT_JUDGED;
    };
  }

  private static Standing unsettled(CaseStory story, LocalDate on) {
    Instant waiting = story.waitingSince();
    if (waiting != null && !day(waiting).isAfter(on)) {
      return Standing.WAITING;
    }
    LocalDate due = due(story);
    return due != null && on.isAfter(due) ? Standing.OVERDUE : Standing.IN_TIME;
  }

  private static @Nullable LocalDate due(CaseStory story) {
    return Promise.of(story, CountedCases.CALENDAR, AfterHalt.RESTARTS).dueOn();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }

  @Test
  void numbers_in_the_table_mean_the_same_to_who_writes_and_who_counts() {
    for (CaseStatus status : CaseStatus.values()) {
      if (status.endedOtherwise()) {
        assertThat(Standing.valueOf(status.name()).number())
            .isEqualTo(Ending.valueOf(status.name()).number());
      }
    }
    for (String name : List.of("EARLY", "ON_TIME", "LATE", "NOT_JUDGED")) {
      assertThat(Standing.valueOf(name).number()).isEqualTo(Ending.valueOf(name).number());
    }
  }
}
