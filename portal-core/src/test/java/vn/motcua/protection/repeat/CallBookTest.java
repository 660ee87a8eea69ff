package vn.motcua.protection.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.secret.PortalSecret;

class CallBookTest {
  private static final byte[] BODY = bytes("{\"name\":\"Nguyễn Thị Ánh\"}");
  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          201,
          Map.of("Location", List.of("/api/v1/things/7"), "ETag", List.of("\"1\"")),
          Base64.getEncoder().encodeToString(bytes("{\"name\":\"Nguyễn Thị Ánh\"}")));

  private final MovableClock clock = new MovableClock();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final CallBook node = new CallBook(MigratedDatabase.shared(), secret, clock);
  private final CallBook otherNode = new CallBook(MigratedDatabase.shared(), secret, clock);
  private final CallBook.Call call = node.call("203.0.113.7", "POST things", "key 1");

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void empty() {
    MigratedDatabase.empty("idempotent_call");
  }

  @Test
  void the_same_call_gets_the_same_answer_on_whatever_node() {
    assertThat(node.begin(call, BODY)).isEmpty();
    node.answer(call, ANSWER);
    assertThat(otherNode.begin(call, BODY)).contains(ANSWER);
    assertThat(otherNode.begin(call, BODY).orElseThrow().content()).isEqualTo(BODY);
  }

  @Test
  void another_body_another_caller_and_another_address_are_told_apart() {
    node.begin(call, BODY);
    node.answer(call, ANSWER);
    assertThatThrownBy(() -> node.begin(call, bytes("{}"))).hasMessage("idempotency-key-used");
    assertThat(node.begin(node.call("203.0.113.8", "POST things", "key 1"), BODY)).isEmpty();
    assertThat(node.begin(node.call("203.0.113.7", "POST others", "key 1"), BODY)).isEmpty();
    assertThat(node.begin(node.call("203.0.113.7", "POST things", "key 2"), BODY)).isEmpty();
  }

  @Test
  void of_many_at_once_one_is_made_and_the_others_get_its_answer() throws Exception {
    AtomicInteger made = new AtomicInteger();
    ExecutorService crowd = Executors.newFixedThreadPool(12);
    try {
      List<Callable<Optional<KeptAnswer>>> tries = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        CallBook at = i % 2 == 0 ? node : otherNode;
        tries.add(
            () -> {
              Optional<KeptAnswer> before = at.begin(call, BODY);
              if (before.isEmpty()) {
                made.incrementAndGet();
                at.answer(call, ANSWER);
                return Optional.of(ANSWER);
              }
              return before;
            });
      }
      for (Future<Optional<KeptAnswer>> each : crowd.invokeAll(tries)) {
        assertThat(each.get()).contains(ANSWER);
      }
    } finally {
      crowd.shutdown();
    }
    assertThat(made).hasValue(1);
  }

  @Test
  void who_comes_while_it_is_being_made_waits_a_little_and_is_told_to_come_again() {
    node.begin(call, BODY);
    assertThatThrownBy(() -> otherNode.begin(call, BODY))
        .isInstanceOfSatisfying(
            CallBook.InProgress.class, busy -> assertThat(busy.status()).isEqualTo(409));
  }

  @Test
  void what_failed_or_was_cut_off_is_made_again() {
    node.begin(call, BODY);
    node.forget(call);
    assertThat(otherNode.begin(call, BODY)).isEmpty();

    clock.pass(CallTable.RUNS.plusSeconds(1));
    assertThat(node.begin(call, BODY)).as("the other node was killed").isEmpty();
  }

  @Test
  void an_answer_is_kept_for_a_day() throws SQLException {
    node.begin(call, BODY);
    node.answer(call, ANSWER);
    clock.pass(Duration.ofHours(24));
    assertThat(node.begin(call, BODY)).contains(ANSWER);
    clock.pass(Duration.ofSeconds(1));
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      assertThat(CallTable.clear(connection, clock.instant())).isEqualTo(1);
    }
    assertThat(node.begin(call, BODY)).isEmpty();
  }

  @Test
  void the_database_knows_neither_caller_nor_key_nor_answer() throws SQLException {
    node.begin(call, BODY);
    node.answer(call, ANSWER);
    try (Connection connection = MigratedDatabase.shared().getConnection();
        ResultSet row =
            connection.createStatement().executeQuery("SELECT * FROM idempotent_call")) {
      assertThat(row.next()).isTrue();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        String stored = String.valueOf(row.getString(i));
        assertThat(stored).doesNotContain("203.0.113.7", "key 1", "Nguyễn", "things", "Location");
      }
    }
  }
}
