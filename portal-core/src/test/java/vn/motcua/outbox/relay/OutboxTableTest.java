package vn.motcua.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.text.Language;

class OutboxTableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Schedule TWICE = new Schedule(List.of(Duration.ofMinutes(1)));
  private static final Outcome BUSY = new Outcome.Failed(Reason.BUSY, "");

  private final DataSource database = OutboxDatabase.empty();
  private final OutboxTable table = new OutboxTable(database);

  private String write(String to, String matter) {
    String id = UUID.randomUUID().toString();
    Envelope mail =
        new Envelope(id, Channel.MAIL, to, Language.VI, "test", "Tiêu đề", "{}", null, matter, NOW);
    Sql.transaction(database, sql -> OutboxTable.insert(sql, mail));
    return id;
  }

  private Optional<OutboxTable.Claimed> claim(Instant now) {
    return table.claim(Channel.MAIL, now, LEASE);
  }

  private static String id(Optional<OutboxTable.Claimed> claimed) {
    return claimed.map(one -> one.message().messageId()).orElse("none");
  }

  private boolean record(Optional<OutboxTable.Claimed> claimed, Outcome outcome, Instant now) {
    OutboxTable.Claimed one = claimed.orElseThrow();
    return table.record(one, one.course().after(outcome, TWICE, now, new Random(1)), "", now);
  }

  @Test
  void what_is_written_is_read_as_it_was() {
    String id = write("anh@example.vn", "case:1");

    assertThat(claim(NOW).orElseThrow().message())
        .isEqualTo(
            new Envelope(
                id,
                Channel.MAIL,
                "anh@example.vn",
                Language.VI,
                "test",
                "Tiêu đề",
                "{}",
                null,
                "case:1",
                NOW));
  }

  @Test
  void a_later_message_of_a_matter_waits_for_the_earlier_one() {
    String first = write("anh@example.vn", "case:1");
    String second = write("anh@example.vn", "case:1");
    String other = write("binh@example.vn", "case:1");

    Optional<OutboxTable.Claimed> claimed = claim(NOW);
    assertThat(id(claimed)).isEqualTo(first);
    assertThat(id(claim(NOW))).as("another receiver does not wait").isEqualTo(other);
    assertThat(id(claim(NOW))).as("being sent").isEqualTo("none");

    record(claimed, BUSY, NOW);
    assertThat(id(claim(NOW))).as("to be tried again").isEqualTo("none");

    Optional<OutboxTable.Claimed> again = claim(NOW.plusSeconds(100));
    assertThat(id(again)).isEqualTo(first);
    record(again, new Outcome.Refused(Reason.REFUSED, ""), NOW);
    assertThat(id(claim(NOW))).as("given up").isEqualTo(second);
  }

  @Test
  void messages_of_no_matter_wait_for_none() {
    write("anh@example.vn", "");
    write("anh@example.vn", "");

    assertThat(claim(NOW)).isPresent();
    assertThat(claim(NOW)).isPresent();
  }

  @Test
  void who_comes_back_after_the_lease_changes_nothing() {
    String id = write("anh@example.vn", "");
    Optional<OutboxTable.Claimed> slow = claim(NOW);
    assertThat(id(claim(NOW.plus(LEASE).minusSeconds(1)))).isEqualTo("none");

    Optional<OutboxTable.Claimed> other = claim(NOW.plus(LEASE));
    assertThat(id(other)).isEqualTo(id);
    assertThat(record(slow, BUSY, NOW)).isFalse();
    assertThat(record(other, new Outcome.Delivered(""), NOW)).isTrue();
    assertThat(claim(NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void a_long_queue_behind_one_matter_holds_up_no_other() {
    for (int i = 0; i < 50; i++) {
      write("anh@example.vn", "case:1");
    }
    String other = write("binh@example.vn", "case:2");

    assertThat(claim(NOW)).isPresent();
    assertThat(id(claim(NOW))).isEqualTo(other);
  }

  @Test
  void of_many_threads_each_message_goes_to_one() throws Exception {
    int messages = 120;
    for (int i = 0; i < messages; i++) {
      write("a" + i % 40 + "@example.vn", "case:1");
    }
    ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(threads.submit(() -> sendAll(sent, messages)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(sent).hasSize(messages).doesNotHaveDuplicates();
  }

  private void sendAll(ConcurrentLinkedQueue<String> sent, int messages) {
    while (sent.size() < messages) {
      Optional<OutboxTable.Claimed> claimed = claim(NOW);
      if (claimed.isPresent()) {
        sent.add(id(claimed));
        assertThat(record(claimed, new Outcome.Delivered(""), NOW)).isTrue();
      }
    }
  }

  @Test
  void what_is_rolled_back_is_never_sent() throws Exception {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      OutboxTable.insert(
          new Sql(connection),
          new Envelope(
              UUID.randomUUID().toString(),
              Channel.MAIL,
              "a@example.vn",
              Language.VI,
              "test",
              "x",
              "{}",
              null,
              "",
              NOW));
      assertThat(claim(NOW)).isEmpty();
      connection.rollback();
    }
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void it_is_known_how_far_behind_a_channel_is() {
    write("anh@example.vn", "");

    assertThat(table.behind(Channel.MAIL, NOW.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    assertThat(table.behind(Channel.SMS, NOW.plusSeconds(90))).isZero();
  }
}
