package vn.motcua.protection.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.secret.PortalSecret;

class WorkTest {
  private static final int COST = 20;

  private final MovableClock clock = new MovableClock();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final Work work = new Work(MigratedDatabase.shared(), secret, clock, COST);
  private final Work otherNode = new Work(MigratedDatabase.shared(), secret, clock, COST);

  private static String payload(String challenge, int counter, String key) {
    String json =
        "{\"challenge\":%s,\"solution\":{\"counter\":%d,\"derivedKey\":\"%s\"}}"
            .formatted(challenge, counter, key);
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String solved(Challenge challenge) {
    for (int counter = 0; ; counter++) {
      String key = Derivation.key(challenge.parameters(), counter);
      if (key.startsWith(challenge.parameters().keyPrefix())) {
        return payload(challenge.json(), counter, key);
      }
    }
  }

  /** RFC 7914, section 11. */
  @Test
  void the_derivation_is_pbkdf2() {
    byte[] password = "passwd".getBytes(StandardCharsets.US_ASCII);
    byte[] salt = "salt".getBytes(StandardCharsets.US_ASCII);
    assertThat(HexFormat.of().formatHex(Derivation.pbkdf2(password, salt, 1)))
        .isEqualTo("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
  }

  @Test
  void work_done_counts_once_on_whatever_node() {
    String done = solved(work.set());
    assertThat(otherNode.isDone(done)).isTrue();
    assertThat(work.isDone(done)).isFalse();
    assertThat(otherNode.isDone(done)).isFalse();
  }

  @Test
  void of_many_who_send_the_same_at_once_one_is_first() throws Exception {
    String done = solved(work.set());
    ExecutorService crowd = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        Work node = i % 2 == 0 ? work : otherNode;
        tries.add(() -> node.isDone(done));
      }
      int firsts = 0;
      for (Future<Boolean> each : crowd.invokeAll(tries)) {
        firsts += each.get() ? 1 : 0;
      }
      assertThat(firsts).isEqualTo(1);
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void work_is_in_time_for_ten_minutes() throws SQLException {
    String early = solved(work.set());
    String late = solved(work.set());
    clock.pass(Duration.ofMinutes(10));
    assertThat(work.isDone(early)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    assertThat(work.isDone(late)).isFalse();
    clock.pass(Duration.ofMinutes(2));
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      assertThat(SpentTable.clear(connection, clock.instant())).isPositive();
    }
    assertThat(work.isDone(early)).as("forgotten, but expired").isFalse();
  }

  @Test
  void nobody_sets_themselves_easier_work_or_more_time() {
    Challenge set = work.set();
    String json = set.json();
    for (String changed :
        List.of(
            json.replace("\"cost\":20", "\"cost\":1"),
            json.replace("\"keyPrefix\":\"00\"", "\"keyPrefix\":\"\""),
            json.replaceAll("\"expiresAt\":\\d+", "\"expiresAt\":99999999999"),
            json.replaceAll("\"nonce\":\"..", "\"nonce\":\"00"))) {
      Challenge.Parameters asked = set.parameters();
      assertThat(work.isDone(payload(changed, 0, Derivation.key(asked, 0)))).isFalse();
    }
    assertThat(work.isDone(payload(json, 0, "00".repeat(32)))).as("a made-up key").isFalse();
    Work stranger =
        new Work(
            MigratedDatabase.shared(),
            new PortalSecret("another secret of at least 32 letters"),
            clock,
            1);
    assertThat(work.isDone(solved(stranger.set()))).isFalse();
    assertThat(work.isDone(solved(set))).as("the true one still counts").isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "e30=",
        "bnVsbA==",
        "W10=",
        "eyJjaGFsbGVuZ2UiOjF9",
        "eyJjaGFsbGVuZ2UiOnsicGFyYW1ldGVycyI6eyJleHBpcmVzQXQiOjFlOTk5fX19"
      })
  void what_cannot_be_read_is_not_done(String sent) {
    assertThat(work.isDone(sent)).isFalse();
    assertThat(work.isDone("A".repeat(1_000_000))).isFalse();
  }

  @Test
  void while_the_database_is_away_no_work_counts() throws SQLException {
    Work alone = new Work(MigratedDatabase.away(), secret, clock, COST);
    assertThat(alone.isDone(solved(work.set()))).isFalse();
  }

  @Test
  void a_ticket_holds_for_its_client_after_a_while_and_not_for_ever() {
    Ticket tickets = new Ticket(secret, clock, Duration.ofSeconds(20));
    String ticket = tickets.issue("203.0.113.7");
    assertThat(tickets.read(ticket, "203.0.113.7").orElseThrow().from())
        .isEqualTo(clock.instant().plusSeconds(20));
    assertThat(tickets.read(ticket, "203.0.113.8")).isEmpty();
    assertThat(tickets.read("0" + ticket.substring(1), "203.0.113.7")).isEmpty();
    assertThat(tickets.read("", "203.0.113.7")).isEmpty();
    clock.pass(Duration.ofHours(2));
    assertThat(tickets.read(ticket, "203.0.113.7")).isEmpty();
  }
}
