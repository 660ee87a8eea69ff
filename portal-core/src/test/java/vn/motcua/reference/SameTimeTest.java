package vn.motcua.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/**
 * Whether somebody with a stop watch can tell unknown, wrong and locked apart; {@code
 * -Dtests.time=true} on a quiet machine ({@link SameWorkTest} is what every build runs). A thousand
 * tries of each kind are made, in three rounds, each in one random order, so that whatever else the
 * machine does falls on all alike, and compared by their ranks, which outliers do not move. Told
 * apart at p = 0.01 means: in at least two of the rounds. By mere chance that happens three times
 * in ten thousand; a difference that is there shows in all of them.
 */
@EnabledIfSystemProperty(named = "tests.time", matches = "true")
class SameTimeTest {
  private static final int ROUNDS = 3;
  private static final int TRIES = 350;
  private static final double P = 0.01;

  /** What a try meets. */
  private enum Case {
    UNKNOWN,
    WRONG,
    LOCKED
  }

  /** Nanoseconds of each try of a round. */
  private record Times(Map<Case, List<Long>> nanos) {
    double[] of(Case met) {
      return Objects.requireNonNull(nanos.get(met)).stream()
          .mapToDouble(Long::doubleValue)
          .toArray();
    }
  }

  private record Try(Case met, String code, String client) {}

  private final DataSource database = MigratedDatabase.shared();
  private final MovableClock clock = new MovableClock();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final SecretGuard guard = new SecretGuard(database, secret, clock);
  private final Random random = new Random(13);

  @Test
  void unknown_wrong_and_locked_take_the_same_time() throws Exception {
    MigratedDatabase.empty("secret_try");
    times(prepared(150)); // until everything is compiled
    List<Times> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(times(prepared(TRIES)));
    }

    assertThat(toldApart(rounds, Case.UNKNOWN, Case.WRONG)).as("unknown, wrong").isFalse();
    assertThat(toldApart(rounds, Case.WRONG, Case.LOCKED)).as("wrong, locked").isFalse();
    assertThat(toldApart(rounds, Case.UNKNOWN, Case.LOCKED)).as("unknown, locked").isFalse();
    assertThat(rounds).allSatisfy(round -> assertSharp(round.of(Case.WRONG)));
  }

  /** The same comparison sees a difference of a tenth. */
  private static void assertSharp(double[] times) {
    double tenth = DoubleStream.of(times).sorted().toArray()[times.length / 2] / 10;
    double[] longer = DoubleStream.of(times).map(time -> time + tenth).toArray();
    assertThat(p(times, longer)).isLessThan(P);
  }

  private static boolean toldApart(List<Times> rounds, Case one, Case other) {
    double[] ps = rounds.stream().mapToDouble(round -> p(round.of(one), round.of(other))).toArray();
    return DoubleStream.of(ps).filter(p -> p < P).count() > ROUNDS / 2;
  }

  private static double p(double[] some, double[] others) {
    return MannWhitneyUTest.withDefaults().test(some, others).getPValue();
  }

  /** Each code has been tried before; the locked ones until they were. */
  private List<Try> prepared(int each) throws SQLException {
    List<Try> tries = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < each; i++) {
        for (Case met : Case.values()) {
          Try next =
              new Try(
                  met, PublicReference.random(random).value(), "2001:db8::" + random.nextLong());
          if (met != Case.UNKNOWN) {
            guard.register(connection, "timed", next.code(), "0123", 7);
          }
          tried(connection, next);
          tries.add(next);
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
    Collections.shuffle(tries, random);
    return tries;
  }

  private void tried(Connection connection, Try before) throws SQLException {
    KeyedHash hashes = secret.keyedHash("reference");
    byte[] id =
        secret
            .keyedHash("reference tries")
            .of("code".getBytes(StandardCharsets.UTF_8), hashes.of("timed", before.code()));
    boolean locked = before.met() == Case.LOCKED;
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO secret_try VALUES (?, 1, ?, TRUE, ?, ?)")) {
      LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
      insert.setBytes(1, id);
      insert.setInt(2, locked ? 5 : 1);
      insert.setObject(3, locked ? now.plusYears(1) : now);
      insert.setObject(4, now);
      insert.executeUpdate();
    }
  }

  private Times times(List<Try> tries) {
    Map<Case, List<Long>> nanos = new EnumMap<>(Case.class);
    for (Try each : tries) {
      clock.pass(Duration.ofSeconds(10)); // so that the brake for everybody stays open
      String factor = each.met() == Case.LOCKED ? "0123" : "9999";
      long begun = System.nanoTime();
      String answer = answer(each, factor);
      long took = System.nanoTime() - begun;
      assertThat(answer).isEqualTo("reference-refused");
      nanos.computeIfAbsent(each.met(), met -> new ArrayList<>()).add(took);
    }
    return new Times(nanos);
  }

  private String answer(Try each, String factor) {
    try {
      return "opened " + guard.open("timed", each.code(), factor, each.client());
    } catch (PortalProblem problem) {
      return problem.key();
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }
}
