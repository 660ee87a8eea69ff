package vn.motcua.casefile.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.intake.CaseDatabase;
import vn.motcua.casefile.intake.KeeperTaking;
import vn.motcua.casefile.pull.StubSoftware.Mood;
import vn.motcua.casefile.store.CaseTable;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.time.VietnamTime;

/** On a real MariaDB, against software over real HTTP. */
class PullRoundTest {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration IMPATIENT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long MOST_BYTES = 1_000_000;
  private static final int KNOWN = 23;

  private final StubSoftware software = new StubSoftware();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Travelling clock = new Travelling();
  private DataSource database = CaseDatabase.empty();

  /** Time as the test says. */
  private static final class Travelling extends Clock {
    private final AtomicLong millis =
        new AtomicLong(Instant.parse("2026-11-20T02:00:00Z").toEpochMilli());

    void travel(Duration far) {
      millis.addAndGet(far.toMillis());
    }

    @Override
    public ZoneId getZone() {
      return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis.get());
    }
  }

  @BeforeEach
  void without_cases() {
    database = CaseDatabase.empty();
    new PullTable(database).begin(List.of(software.upstream(EVERY)), clock.instant());
  }

  @AfterEach
  void stop() {
    software.close();
    timer.shutdownNow();
  }

  private PullRound round() {
    return round(LIMIT);
  }

  private PullRound round(Duration limit) {
    return new PullRound(
        software.upstream(EVERY),
        new PullClient(timer, limit, MOST_BYTES),
        new PullTable(database),
        new KeeperTaking(database, clock),
        clock);
  }

  private void tellUpTo(int number) {
    for (int i = software.lines.size() + 1; i <= number; i++) {
      software.lines.add(StubSoftware.line(i));
    }
  }

  private void askUntilNothingIsLeft() {
    PullRound round = round();
    while (round.run()) {
      assertThat(software.asked.get()).isLessThan(1_000);
    }
  }

  private long count(String query) {
    return Sql.transaction(database, sql -> sql.first(query, row -> row.getLong(1))).orElseThrow();
  }

  private boolean silent() {
    Map<String, Feeds.Feed> feeds =
        Sql.transaction(
            database,
            sql -> Feeds.read(sql, (agency, toldAt) -> toldAt.plus(Duration.ofDays(3)), PATIENCE));
    return Objects.requireNonNull(feeds.get(StubSoftware.AGENCY)).silent(clock.instant());
  }

  private void eachOfThemIsStoredOnce(int cases) {
    assertThat(count("SELECT COUNT(*) FROM case_file WHERE events = 3")).isEqualTo(cases);
    assertThat(count("SELECT COUNT(*) FROM case_event")).isEqualTo(3L * cases);
  }

  @Test
  void what_is_new_is_asked_for_page_by_page_from_the_cursor() {
    tellUpTo(KNOWN);
    askUntilNothingIsLeft();
    eachOfThemIsStoredOnce(KNOWN);
    assertThat(software.asked).hasValue(3);

    tellUpTo(KNOWN + 1);
    askUntilNothingIsLeft();
    assertThat(software.asked).as("it is not time yet").hasValue(3);
    clock.travel(EVERY);
    askUntilNothingIsLeft();
    eachOfThemIsStoredOnce(KNOWN + 1);
    assertThat(count("SELECT COUNT(*) FROM case_message")).isEqualTo(KNOWN + 1);
  }

  @Test
  void an_hour_of_silence_errors_garbage_and_halves_holds_up_no_look_up_and_loses_nothing()
      throws InterruptedException, ExecutionException {
    tellUpTo(KNOWN);
    askUntilNothingIsLeft();
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService citizen = Executors.newSingleThreadExecutor();
    Future<List<Long>> lookUps = citizen.submit(() -> lookUp(over));
    Mood[] bad = {
      Mood.HANGS, Mood.ERROR, Mood.HTML, Mood.BREAKS_OFF, Mood.HANGS_HALF_WAY, Mood.ERROR
    };
    int before = software.asked.get();
    PullRound round = round(IMPATIENT);
    for (int minute = 1; minute <= 60; minute++) {
      clock.travel(EVERY);
      tellUpTo(KNOWN + minute);
      software.mood = bad[software.asked.get() % bad.length];
      round.run();
      assertThat(silent()).as("minute " + minute).isEqualTo(minute > 31);
    }
    assertThat(software.asked.get() - before).as("less and less often").isBetween(6, 20);

    software.mood = Mood.DUPLICATES_AND_GARBAGE;
    clock.travel(PullRound.LONGEST_PAUSE);
    askUntilNothingIsLeft();
    over.set(true);
    citizen.shutdown();
    List<Long> times = lookUps.get().stream().sorted().toList();

    eachOfThemIsStoredOnce(KNOWN + 60);
    assertThat(silent()).isFalse();
    assertThat(count("SELECT COUNT(*) FROM case_pull WHERE problem IS NULL AND failures = 0"))
        .isOne();
    assertThat(times).hasSizeGreaterThan(100);
    assertThat(times.get(times.size() / 2)).as("half of them, in ms").isLessThan(100);
  }

  /** Milliseconds that each look-up took. */
  private List<Long> lookUp(AtomicBoolean over) {
    List<Long> times = new ArrayList<>();
    while (!over.get()) {
      long begun = System.nanoTime();
      boolean found =
          Sql.transaction(
                  database, sql -> CaseTable.find(sql, CaseCode.parse(StubSoftware.code(1))))
              .isPresent();
      times.add((System.nanoTime() - begun) / 1_000_000);
      assertThat(found).isTrue();
    }
    return times;
  }

  @Test
  void what_is_no_message_or_of_another_agency_is_kept_as_it_came_and_holds_up_nothing() {
    tellUpTo(2);
    String foreign = StubSoftware.line(3).replace(StubSoftware.AGENCY, "000.00.03.H20");
    software.lines.add(foreign);
    tellUpTo(4);
    software.mood = Mood.DUPLICATES_AND_GARBAGE;
    askUntilNothingIsLeft();

    eachOfThemIsStoredOnce(3);
    List<String> refused =
        Sql.transaction(
            database,
            sql ->
                sql.list(
                    "SELECT body FROM case_message WHERE outcome = 'REJECTED' ORDER BY id",
                    row -> row.getString(1)));
    assertThat(refused).containsExactly(StubSoftware.GARBAGE, foreign);
  }

  @Test
  void the_same_page_of_html_instead_of_an_answer_is_kept_once() {
    software.mood = Mood.HTML;
    for (int i = 0; i < 5; i++) {
      round().run();
      clock.travel(PullRound.LONGEST_PAUSE);
    }
    assertThat(software.asked).hasValue(5);
    assertThat(count("SELECT COUNT(*) FROM case_message")).isOne();
    assertThat(count("SELECT failures FROM case_pull")).isEqualTo(5);
  }

  @Test
  void several_nodes_ask_one_at_a_time() throws InterruptedException, ExecutionException {
    int nodes = 4;
    tellUpTo(KNOWN);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    Callable<Boolean> node =
        () -> {
          PullRound round = round();
          for (int i = 0; i < 20; i++) {
            round.run();
          }
          return true;
        };
    for (Future<Boolean> each :
        threads.invokeAll(IntStream.range(0, nodes).mapToObj(i -> node).toList())) {
      each.get();
    }
    threads.shutdown();
    assertThat(software.mostAtOnce).hasValue(1);
    eachOfThemIsStoredOnce(KNOWN);
    assertThat(software.asked).hasValue(3);
  }

  @Test
  void a_node_that_was_too_slow_stores_nothing_of_what_another_has_taken_over() {
    tellUpTo(1);
    software.before =
        () ->
            Sql.transaction(
                database, sql -> sql.update("UPDATE case_pull SET claim = 'of another node'"));
    assertThat(round().run()).isFalse();
    assertThat(count("SELECT COUNT(*) FROM case_message")).isZero();
    assertThat(count("SELECT COUNT(*) FROM case_pull WHERE position IS NULL")).isOne();
  }

  @Test
  void software_that_is_silent_but_alive_counts_as_heard_of_for_its_units_too() {
    String unit = "000.07.02.H20";
    tellUpTo(1);
    software.lines.add(StubSoftware.line(2).replace(StubSoftware.AGENCY, unit));
    askUntilNothingIsLeft();
    clock.travel(Duration.ofHours(5));
    askUntilNothingIsLeft();
    List<Instant> heard =
        Sql.transaction(
            database,
            sql -> sql.list("SELECT told_at FROM case_feed", row -> Sql.moment(row, "told_at")));
    assertThat(heard).hasSize(2).containsOnly(clock.instant());
  }
}
