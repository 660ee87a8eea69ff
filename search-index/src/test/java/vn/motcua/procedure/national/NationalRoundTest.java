package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.outbox.relay.Sql;

/** The rounds over a real MariaDB and a service over real HTTP that behaves badly. */
class NationalRoundTest {
  private static final Path TABLES =
      Path.of("src/main/resources/db/migration/procedure/V20__national_service.sql");
  private static final MariaDbDataSource DATABASE = database();
  private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9.]+)\"");
  private static final Duration EVERY = Duration.ofHours(24);
  private static final int MANY_ROUNDS = 100;

  private final StubNational stub = new StubNational();
  private final Taken taken = new Taken();
  private final NationalTable table = new NationalTable(DATABASE);
  private Instant now = Instant.parse("2026-11-20T01:00:00Z");

  /** Remembers what it was handed. */
  private static final class Taken implements NationalRound.Recipient {
    private final Map<String, Integer> times = new TreeMap<>();
    private final List<String> gone = new ArrayList<>();
    private final Map<String, String> refused = new HashMap<>();
    private String unstorable = "";

    @Override
    public synchronized Map<Integer, String> stage(List<String> lines) {
      if (lines.stream().anyMatch(line -> line.contains("\"" + unstorable + "\""))) {
        throw new IllegalStateException("a line the database does not take");
      }
      Map<Integer, String> wrong = new HashMap<>();
      for (int i = 0; i < lines.size(); i++) {
        Matcher code = CODE.matcher(lines.get(i));
        assertThat(code.find()).isTrue();
        times.merge(code.group(1), 1, Integer::sum);
        String why = refused.get(code.group(1));
        if (why != null) {
          wrong.put(i + 1, why);
        }
      }
      return wrong;
    }

    @Override
    public synchronized void gone(List<String> codes) {
      gone.addAll(codes);
    }
  }

  private static MariaDbDataSource database() {
    EmbeddedDatabase server = EmbeddedDatabase.temporary();
    try {
      MariaDbDataSource source = new MariaDbDataSource(server.jdbcUrl());
      source.setUser(server.user());
      source.setPassword(server.password());
      for (String statement : Files.readString(TABLES).replaceAll("--.*", "").split(";")) {
        if (!statement.isBlank()) {
          Sql.transaction(source, sql -> sql.update(statement));
        }
      }
      return source;
    } catch (SQLException | IOException away) {
      throw new IllegalStateException(away);
    }
  }

  @BeforeEach
  void empty() {
    Sql.transaction(
        DATABASE,
        sql ->
            sql.update("DELETE FROM national_list") + sql.update("DELETE FROM national_procedure"));
    table.begin(now);
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  private NationalRound round() {
    return round(Duration.ofSeconds(30));
  }

  private NationalRound round(Duration limit) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new NationalRound(
        new NationalService(stub.account(), Duration.ofSeconds(30), limit, 2_000_000),
        taken,
        table,
        EVERY,
        clock);
  }

  /** As a node does: again at once while there is more. */
  private void ask() {
    NationalRound round = round();
    int rounds = 0;
    while (round.run()) {
      assertThat(++rounds).isLessThan(MANY_ROUNDS);
    }
  }

  private void later(Duration by) {
    now = now.plus(by);
  }

  private NationalState state() {
    return table.state().orElseThrow();
  }

  /** Lists procedures 1.000001 to 1.(number), changed on a day; each can be had. */
  private void lists(int number, String day) {
    List<String> entries = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      entries.add(entry(code(i), day));
      stub.whole.put(code(i), whole(code(i)));
    }
    answers(entries);
  }

  private void answers(List<String> entries) {
    stub.answer = "{\"error_code\": 0, \"result\": [" + String.join(",", entries) + "]}";
  }

  private static String code(int number) {
    return "1.%06d".formatted(number);
  }

  private static String entry(String code, String day) {
    return "{\"MATTHC\": \"%s\", \"TENTTHC\": \"Thủ tục %s\", \"NGAYCAPNHAT\": \"%s\"}"
        .formatted(code, code, day);
  }

  private static String whole(String code) {
    return "{\"error_code\": 0, \"result\": [{\"MATTHC\": \"%s\", \"TENTTHC\": \"Thủ tục %s\"}]}"
        .formatted(code, code);
  }

  @Test
  void the_whole_list_is_had_once_and_then_only_what_changed() {
    lists(70, "2026-11-01");
    ask();
    assertThat(taken.times).hasSize(70).allSatisfy((code, times) -> assertThat(times).isOne());
    assertThat(state().waiting()).isZero();
    assertThat(state().dueAt()).isEqualTo(now.plus(EVERY));

    ask(); // not due
    later(EVERY);
    answers(
        new ArrayList<>(
            List.of(
                entry(code(1), "2026-11-20"),
                entry(code(2), "2026-11-01"),
                entry(code(2), "2026-11-01"))));
    for (int i = 3; i <= 70; i++) {
      stub.answer = stub.answer.replace("]}", "," + entry(code(i), "2026-11-01") + "]}");
    }
    ask();

    assertThat(taken.times.get(code(1))).isEqualTo(2);
    taken.times.remove(code(1));
    assertThat(taken.times.values()).containsOnly(1);
    assertThat(taken.gone).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = StubNational.Mood.class,
      names = {"GOOD"},
      mode = EnumSource.Mode.EXCLUDE)
  void however_it_fails_nothing_is_lost_or_doubled_and_it_catches_up_alone(StubNational.Mood mood) {
    lists(3, "2026-11-01");
    stub.mood = mood;
    Duration pause = Duration.ZERO;
    for (int i = 0; i < 4; i++) { // and pauses longer and longer
      assertThat(round(Duration.ofMillis(300)).run()).isFalse();
      Duration next = Duration.between(now, state().dueAt());
      assertThat(next).isGreaterThan(pause);
      pause = next;
      assertThat(round(Duration.ofMillis(300)).run()).isFalse(); // not due, asks nothing
      later(pause);
    }
    assertThat(state().failingAt()).isEqualTo(Instant.parse("2026-11-20T01:00:00Z"));
    assertThat(state().problem()).isNotEmpty();
    assertThat(taken.times).isEmpty();
    assertThat(stub.elsewhere).hasValue(0);

    stub.mood = StubNational.Mood.GOOD;
    ask();

    assertThat(taken.times).hasSize(3).allSatisfy((code, times) -> assertThat(times).isOne());
    assertThat(state().failingAt()).isNull();
    assertThat(state().problem()).isEmpty();
  }

  @Test
  void a_broken_procedure_is_noted_asked_for_again_later_and_holds_up_no_other() {
    lists(60, "2026-11-01");
    stub.whole.put(code(7), "{\"error_code\": 0, \"result\": []}");
    taken.refused.put(code(9), "name: missing");
    ask();

    assertThat(taken.times).hasSize(59);
    assertThat(state().troubled())
        .extracting(one -> one.code() + " " + one.trouble())
        .containsExactly(code(7) + " GARBAGE, no procedure", code(9) + " UNUSABLE name: missing");
    assertThat(state().dueAt()).isEqualTo(now.plus(Duration.ofHours(1)));

    stub.whole.put(code(7), whole(code(7)));
    taken.refused.clear();
    later(Duration.ofHours(1));
    ask();

    assertThat(taken.times).hasSize(60);
    assertThat(taken.times.get(code(9))).isEqualTo(2);
    assertThat(state().waiting()).isZero();
    assertThat(stub.asked).hasSize(62);
  }

  @Test
  void where_one_procedure_after_the_other_is_refused_it_pauses_instead_of_asking_for_all() {
    lists(200, "2026-11-01");
    stub.whole.replaceAll((code, answer) -> "{\"error_code\": \"99\"}");
    ask();
    assertThat(new TreeSet<>(stub.asked)).hasSize(5); // each once more with a new session
    assertThat(state().problem()).isEqualTo("REFUSED");
    assertThat(state().waiting()).isEqualTo(200);
  }

  @Test
  void what_changed_on_the_day_it_was_had_may_have_changed_once_more() {
    lists(1, "2026-11-20");
    ask();
    later(EVERY);
    ask();
    later(EVERY);
    ask();
    assertThat(taken.times.get(code(1))).isEqualTo(2);
  }

  @Test
  void a_line_nobody_can_store_holds_up_no_other() {
    lists(60, "2026-11-01");
    taken.unstorable = code(30);
    ask();
    assertThat(state().troubled())
        .extracting(NationalState.Troubled::code)
        .containsExactly(code(30));
    assertThat(state().waiting()).isOne();
    assertThat(taken.times).hasSize(59);
  }

  @Test
  void what_is_listed_no_more_is_told_once() {
    lists(10, "2026-11-01");
    ask();
    lists(8, "2026-11-01");
    later(EVERY);
    ask();
    later(EVERY);
    ask();
    assertThat(taken.gone).containsExactly(code(9), code(10));
    assertThat(state().doubt()).isEmpty();
  }

  @Test
  void a_list_that_is_empty_short_or_partly_unreadable_ends_nothing() {
    lists(10, "2026-11-01");
    ask();
    String all = stub.answer;
    for (String doubtful :
        List.of(
            "{\"error_code\": 0, \"result\": []}",
            "{\"error_code\": 0, \"result\": [" + entry(code(1), "2026-11-01") + "]}",
            all.replace("\"" + code(10) + "\"", "\"?\""))) {
      later(EVERY);
      stub.answer = doubtful;
      ask();
      assertThat(state().doubt()).isNotEmpty();
    }
    assertThat(taken.gone).isEmpty();
    later(EVERY);
    stub.answer = all;
    ask();
    assertThat(state().doubt()).isEmpty();
    assertThat(taken.times.values()).containsOnly(1);
  }

  @Test
  void a_list_without_days_of_change_is_had_again_after_a_week() {
    lists(2, "");
    ask();
    later(Duration.ofDays(6));
    ask();
    assertThat(taken.times.values()).containsOnly(1);
    later(Duration.ofDays(2));
    ask();
    assertThat(taken.times.values()).containsOnly(2);
  }

  @Test
  void staff_need_not_wait() {
    lists(1, "2026-11-01");
    ask();
    lists(1, "2026-11-19");
    assertThat(table.hurry(now)).isTrue();
    ask();
    assertThat(taken.times.get(code(1))).isEqualTo(2);
  }

  @Test
  void of_several_nodes_one_asks() throws Exception {
    lists(60, "2026-11-01");
    int nodes = 4;
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    CountDownLatch ready = new CountDownLatch(nodes);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      NationalRound node = round();
      all.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                while (state().waiting() > 0 || state().listedAt() == null) {
                  node.run();
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
    threads.shutdown();
    assertThat(taken.times).hasSize(60).allSatisfy((code, times) -> assertThat(times).isOne());
  }

  @Test
  void a_node_that_died_is_replaced_and_one_that_was_replaced_notes_nothing() {
    lists(2, "2026-11-01");
    NationalTable.Claim dead = table.claim(now, Duration.ofMinutes(5)).orElseThrow();
    ask();
    assertThat(taken.times).isEmpty();
    later(Duration.ofMinutes(5));
    ask();
    assertThat(taken.times).hasSize(2);
    assertThatThrownBy(() -> table.failed(dead, "TIMEOUT", now, now))
        .isInstanceOf(NationalTable.ClaimLost.class);
    assertThat(state().problem()).isEmpty();
  }
}
