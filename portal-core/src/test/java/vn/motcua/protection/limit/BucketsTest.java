package vn.motcua.protection.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.secret.PortalSecret;

class BucketsTest {
  private static final Logger LOG = Logger.getLogger(BucketsTest.class.getName());
  private static final Limit THIRTY = Limit.parse("lookup", "30/10m");
  private static final String CLIENT = "203.0.113.7";
  private static final String SELECTS =
      "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'Com_select'";

  private final MovableClock clock = new MovableClock();
  private final PortalSecret secret = new PortalSecret("thirty-two characters or more, surely");
  private final Buckets node = node();
  private final Buckets otherNode = node();

  private Buckets node() {
    return new Buckets(MigratedDatabase.shared(), secret, clock);
  }

  @BeforeEach
  void empty() {
    MigratedDatabase.empty("rate_bucket");
  }

  private static long granted(Buckets node, Limit limit, String whose, int tries) {
    return IntStream.range(0, tries).filter(i -> node.take(limit, whose).granted()).count();
  }

  private static long number(String query) throws SQLException {
    try (Connection connection = MigratedDatabase.shared().getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void two_nodes_count_together() {
    assertThat(granted(node, THIRTY, CLIENT, 20)).isEqualTo(20);
    assertThat(granted(otherNode, THIRTY, CLIENT, 20)).isEqualTo(10);
    assertThat(node.take(THIRTY, CLIENT).granted()).isFalse();
    assertThat(otherNode.take(THIRTY, "203.0.113.8").granted()).as("others not").isTrue();
    assertThat(node.take(Limit.parse("write", "30/10m"), CLIENT).granted()).isTrue();
  }

  @Test
  void who_is_refused_is_told_when_to_come_again() {
    granted(node, THIRTY, CLIENT, 30);
    Taken refused = otherNode.take(THIRTY, CLIENT);
    assertThat(refused.granted()).isFalse();
    assertThat(refused.pause()).isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));

    clock.pass(Duration.ofSeconds(20));
    assertThat(otherNode.take(THIRTY, CLIENT).granted()).isTrue();
    assertThat(node.take(THIRTY, CLIENT).granted()).isFalse();
  }

  @Test
  void a_token_given_back_can_be_taken_again_elsewhere() {
    granted(node, THIRTY, CLIENT, 30);
    node.giveBack(THIRTY, CLIENT);
    assertThat(otherNode.take(THIRTY, CLIENT).granted()).isTrue();
    assertThat(otherNode.take(THIRTY, CLIENT).granted()).isFalse();
  }

  @Test
  void of_a_crowd_on_two_nodes_as_many_pass_as_the_limit_says() throws Exception {
    int threads = 16;
    ExecutorService crowd = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Long>> work = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Buckets to = i % 2 == 0 ? node : otherNode;
        work.add(() -> granted(to, THIRTY, CLIENT, 25));
      }
      long all = 0;
      for (Future<Long> each : crowd.invokeAll(work)) {
        all += each.get();
      }
      assertThat(all).isEqualTo(30);
    } finally {
      crowd.shutdown();
    }
  }

  @Test
  void a_flood_does_not_reach_the_database() throws SQLException {
    granted(node, THIRTY, CLIENT, 30);
    long before = number(SELECTS);
    assertThat(granted(node, THIRTY, CLIENT, 100_000)).isZero();
    long after = number(SELECTS);
    assertThat(after - before).isLessThan(10);
  }

  @Test
  void while_the_database_is_away_each_node_counts_for_itself_and_nobody_waits()
      throws SQLException {
    Buckets alone = new Buckets(MigratedDatabase.away(), secret, clock);
    long begun = System.nanoTime();
    assertThat(granted(alone, THIRTY, CLIENT, 100)).isEqualTo(30);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void full_buckets_are_swept_and_others_stay() throws SQLException {
    granted(node, THIRTY, CLIENT, 30);
    granted(node, THIRTY, "203.0.113.9", 1);
    clock.pass(Duration.ofMinutes(2));
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      assertThat(BucketSweep.clear(connection, clock.instant())).isEqualTo(1);
      clock.pass(Duration.ofMinutes(10));
      assertThat(BucketSweep.clear(connection, clock.instant())).isEqualTo(1);
    }
    assertThat(number("SELECT COUNT(*) FROM rate_bucket")).isZero();
  }

  @Test
  void the_database_does_not_know_the_client() throws SQLException {
    node.take(THIRTY, CLIENT);
    try (Connection connection = MigratedDatabase.shared().getConnection();
        ResultSet row = connection.createStatement().executeQuery("SELECT * FROM rate_bucket")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1) + row.getString(2)).doesNotContain(CLIENT);
    }
  }

  @Test
  void a_setting_that_cannot_be_read_is_named() {
    assertThat(Limit.parse("x", "1200/1m").within()).isEqualTo(Duration.ofMinutes(1));
    assertThat(Limit.parse("x", " 1/2d ").each()).isEqualTo(Duration.ofDays(2));
    for (String wrong : List.of("", "30", "0/1m", "30/0m", "30 per minute", "-3/1m")) {
      assertThatThrownBy(() -> Limit.parse("lookup", wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("portal.limit.lookup");
    }
  }

  @Test
  void what_a_token_costs() {
    Limit many = Limit.parse("measured", "1000000/1d");
    granted(node, many, CLIENT, 300);
    double inDatabase = micros(() -> granted(node, many, CLIENT, 300), 300);
    double inMemory =
        micros(
            () -> IntStream.range(0, 100_000).forEach(i -> node.takeHere(many, CLIENT)), 100_000);
    granted(node, THIRTY, CLIENT, 31);
    double refused = micros(() -> granted(node, THIRTY, CLIENT, 100_000), 100_000);
    LOG.info(
        "µs each: in database %.0f, in memory %.1f, refused %.1f"
            .formatted(inDatabase, inMemory, refused));
    assertThat(refused).isLessThan(inDatabase);
  }

  private static double micros(Runnable work, int times) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1_000.0 / times;
  }
}
