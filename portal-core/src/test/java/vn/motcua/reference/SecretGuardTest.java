package vn.motcua.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.secret.PortalSecret;

class SecretGuardTest {
  private static final String KIND = "booking";
  private static final String CLIENT = "203.0.113.7";

  private final DataSource database = MigratedDatabase.shared();
  private final MovableClock clock = new MovableClock();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final SecretGuard guard = new SecretGuard(database, secret, clock);
  private final SecretGuard otherNode = new SecretGuard(database, secret, clock);
  private final PublicReference code = PublicReference.random();

  @BeforeEach
  void register_one() throws SQLException {
    MigratedDatabase.empty("secret_try");
    try (Connection connection = database.getConnection()) {
      guard.register(connection, KIND, code.value(), "0123", 42);
    }
  }

  private String outcome(SecretGuard node, String factor, String client) {
    return outcome(node, code, factor, client);
  }

  private static String outcome(
      SecretGuard node, PublicReference code, String factor, String client) {
    try {
      return "opened " + node.open(KIND, code.value(), factor, client);
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    } catch (PortalProblem problem) {
      return problem.status() + " " + problem.key();
    }
  }

  private static String client(int number) {
    return "198.51." + number / 250 + "." + number % 250;
  }

  @Test
  void code_and_factor_together_open_what_they_are_for() {
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
    assertThat(outcome(otherNode, "0123", CLIENT)).isEqualTo("opened 42");
  }

  @Test
  void anything_else_is_refused_in_the_same_words() {
    assertThat(outcome(guard, "0124", CLIENT)).isEqualTo("404 reference-refused");
    assertThat(outcome(guard, "", CLIENT)).isEqualTo("404 reference-refused");
    assertThat(outcome(guard, PublicReference.random(), "0123", CLIENT))
        .isEqualTo("404 reference-refused");
    assertThatThrownBy(() -> guard.open("feedback", code.value(), "0123", CLIENT))
        .hasMessage("reference-refused");
  }

  @Test
  void the_decoy_opens_nothing() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(ReferenceTable.find(connection, new byte[] {1}, new byte[32]).known()).isFalse();
      assertThat(ReferenceTable.find(connection, new byte[32], new byte[32]).subject()).isZero();
    }
  }

  @Test
  void the_database_knows_neither_code_nor_factor_nor_client() throws SQLException {
    outcome(guard, "0123", CLIENT);
    outcome(guard, "not-the-one", CLIENT);
    try (Connection connection = database.getConnection()) {
      for (String table : List.of("public_reference", "secret_try")) {
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
          while (rows.next()) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
              assertThat(String.valueOf(rows.getString(i)))
                  .doesNotContain(code.value(), "not-the-one", CLIENT);
            }
          }
        }
      }
    }
  }

  @Test
  void after_a_thousand_wrong_secrets_the_code_is_locked_for_the_right_one_too() throws Exception {
    List<String> answers =
        together(
            IntStream.range(0, 1_000).<Callable<String>>mapToObj(i -> () -> guess(i)).toList());

    assertThat(answers).containsOnly("404 reference-refused");
    clock.pass(Duration.ofSeconds(5)); // the brake for everybody opens again
    assertThat(looks()).isLessThanOrEqualTo(TryLimit.CODE.free());
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("404 reference-refused");
    clock.pass(Duration.ofSeconds(10));
    assertThat(outcome(otherNode, "0123", CLIENT)).isEqualTo("404 reference-refused");
  }

  /** Half of them on another node, each from a client of its own. */
  private String guess(int number) {
    return outcome(number % 2 == 0 ? guard : otherNode, "wrong " + number, client(number));
  }

  /** How many tries on the code were looked at. */
  private double looks() throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("SELECT wrong FROM secret_try WHERE tries = 1000 AND wrong < 900")) {
      assertThat(row.next()).isTrue();
      return row.getDouble(1);
    }
  }

  @Test
  void a_locked_code_opens_again_after_a_wait_that_doubles() {
    for (int i = 0; i < TryLimit.CODE.free(); i++) {
      outcome(guard, "wrong", client(i));
    }
    assertThat(outcome(guard, "0123", CLIENT)).startsWith("404");
    clock.pass(Duration.ofSeconds(61));
    assertThat(outcome(guard, "wrong", CLIENT)).startsWith("404");
    clock.pass(Duration.ofSeconds(61));
    assertThat(outcome(guard, "0123", CLIENT)).startsWith("404");
    clock.pass(Duration.ofSeconds(60));
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
    assertThat(outcome(guard, "wrong", CLIENT)).startsWith("404");
    assertThat(outcome(guard, "0123", CLIENT)).as("all is forgotten").isEqualTo("opened 42");
  }

  @Test
  void nobody_locks_a_code_for_more_than_an_hour() {
    for (int i = 0; i < 2_000; i++) {
      outcome(guard, "wrong", client(i));
      clock.pass(Duration.ofSeconds(30));
    }
    clock.pass(Duration.ofHours(1));
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
  }

  @Test
  void a_client_who_goes_on_guessing_has_to_wait_whatever_the_code() {
    for (int i = 0; i < TryLimit.CLIENT.free(); i++) {
      assertThat(outcome(guard, PublicReference.random(), "", CLIENT)).startsWith("404");
    }
    TooManyTries held =
        catchThrowableOfType(
            TooManyTries.class, () -> otherNode.open(KIND, code.value(), "0123", CLIENT));
    assertThat(held.status()).isEqualTo(429);
    assertThat(held.seconds()).isBetween(50L, 60L);
    assertThat(outcome(guard, "0123", client(1))).as("others not").isEqualTo("opened 42");
    clock.pass(Duration.ofSeconds(61));
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
  }

  @Test
  void opening_ones_own_again_and_again_buys_no_guesses_and_costs_none() {
    for (int i = 0; i < 3 * TryLimit.CLIENT.free(); i++) {
      assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
    }
    int guesses = 0;
    while (guesses < 100
        && outcome(guard, PublicReference.random(), "", CLIENT).startsWith("404")) {
      guesses++;
      outcome(guard, "0123", CLIENT);
    }
    assertThat(guesses).isBetween(TryLimit.CLIENT.free() - 1, TryLimit.CLIENT.free());
  }

  @Test
  void a_hundred_thousand_guesses_spread_over_clients_and_codes_meet_the_brake_for_everybody()
      throws Exception {
    int each = 12_500;
    List<Callable<String>> guessers =
        IntStream.range(0, 8)
            .<Callable<String>>mapToObj(number -> () -> guessed(number * each, each))
            .toList();

    long looked = together(guessers).stream().mapToLong(Long::parseLong).sum();

    assertThat(looked).isLessThanOrEqualTo(TryLimit.EVERYBODY.free());
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("429 too-many-lookups");
    assertThat(guard.isBraked()).as("whoever comes is asked for a challenge").isTrue();
    assertThat(guard.open(KIND, code.value(), "0123", CLIENT, true))
        .as("who has solved one passes")
        .isEqualTo(42);
    for (int i = 0; i < TryLimit.CODE.free(); i++) {
      String client = client(i);
      assertThatThrownBy(() -> guard.open(KIND, code.value(), "wrong", client, true))
          .hasMessage("reference-refused");
    }
    assertThatThrownBy(() -> otherNode.open(KIND, code.value(), "0123", CLIENT, true))
        .as("but not the lock of the code")
        .hasMessage("reference-refused");
    clock.pass(Duration.ofMinutes(1).plusSeconds(1));
    assertThat(guard.isBraked()).isFalse();
    assertThat(outcome(guard, "0123", CLIENT)).isEqualTo("opened 42");
  }

  private String guessed(int first, int count) {
    long looked =
        IntStream.range(first, first + count)
            .filter(i -> guessOf(i).equals("404 reference-refused"))
            .count();
    return Long.toString(looked);
  }

  private String guessOf(int number) {
    return outcome(
        number % 2 == 0 ? guard : otherNode, PublicReference.random(), "", "2001:db8::" + number);
  }

  private static List<String> together(List<Callable<String>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(work)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
