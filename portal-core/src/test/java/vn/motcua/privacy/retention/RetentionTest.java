package vn.motcua.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.attachment.AttachmentAnonymiser;
import vn.motcua.outbox.relay.OutboxAnonymiser;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.privacy.request.OldRequests;
import vn.motcua.reference.OldReferences;
import vn.motcua.staff.people.LeftPeople;
import vn.motcua.staff.session.EndedSessions;

class RetentionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final int NODES = 8;

  private final DataSource database = MigratedDatabase.shared();

  @BeforeEach
  void begin_anew() throws SQLException {
    for (String table :
        List.of(
            "retention_run",
            "outbox_message",
            "staff_session",
            "staff_grant",
            "staff_person",
            "attachment",
            "privacy_request")) {
      MigratedDatabase.empty(table);
    }
    sql("DELETE FROM public_reference WHERE id > 1");
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      StringBuilder all = new StringBuilder();
      while (row.next()) {
        all.append(row.getString(1)).append('\n');
      }
      return all.toString();
    }
  }

  private Due due(RowAnonymiser work) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return work.due(connection, BEFORE);
    }
  }

  private int anonymise(RowAnonymiser work, int atMost) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return work.anonymise(connection, BEFORE, atMost);
    }
  }

  private Optional<Run> claim(Instant now, boolean again) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return RunTable.claim(connection, DAY, "things", BEFORE, now, again);
    }
  }

  private boolean hold(Run run, Instant now) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return RunTable.hold(connection, run, now);
    }
  }

  private void message(int id, String state, String changed) throws SQLException {
    sql(
        "INSERT INTO outbox_message (id, message_id, channel, recipient, language, kind, title,"
            + " payload, matter, lane, state, attempts, claim, created_at, changed_at) VALUES ("
            + id
            + ", UUID(), 'MAIL', 'lan@example.vn', 'vi', 'test', 'Thư', '{}', 'H1', 'x', '"
            + state
            + "', 1, 1, '"
            + changed
            + "', '"
            + changed
            + "')");
  }

  @Test
  void of_many_nodes_one_does_the_work() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Callable<Optional<Run>>> tries = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        tries.add(() -> claim(NOW, false));
      }
      int claimed = 0;
      for (Future<Optional<Run>> one : nodes.invokeAll(tries)) {
        claimed += one.get().isPresent() ? 1 : 0;
      }
      assertThat(claimed).isEqualTo(1);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void work_whose_node_is_lost_is_taken_over_and_the_lost_node_does_no_more() throws SQLException {
    Run first = claim(NOW, false).orElseThrow();
    assertThat(claim(NOW.plus(RunTable.LEASE).minusSeconds(1), true)).isEmpty();

    Instant later = NOW.plus(RunTable.LEASE);
    Run second = claim(later, false).orElseThrow();

    assertThat(hold(first, later)).isFalse();
    assertThat(hold(second, later)).isTrue();
  }

  @Test
  void what_is_done_is_not_done_again_that_day_unless_asked_for() throws SQLException {
    Run run = claim(NOW, false).orElseThrow();
    try (Connection connection = database.getConnection()) {
      RunTable.add(connection, run, 7);
      RunTable.end(connection, run, NOW);
      assertThat(RunTable.latest(connection, 5))
          .singleElement()
          .satisfies(
              done -> {
                assertThat(done.done()).isEqualTo(7);
                assertThat(done.endedAt()).contains(NOW);
              });
    }

    assertThat(claim(NOW.plusSeconds(60), false)).isEmpty();
    assertThat(claim(NOW.plusSeconds(60), true)).isPresent();
  }

  @Test
  void old_messages_are_emptied_and_none_on_its_way_or_young() throws SQLException {
    message(1, "SENT", "2025-12-31 23:59:59");
    message(2, "KEPT", "2025-12-01 00:00:00");
    message(3, "WAITING", "2025-12-01 00:00:00");
    message(4, "SENT", "2026-01-01 00:00:00");
    OutboxAnonymiser work = new OutboxAnonymiser();

    Due due = due(work);
    assertThat(due.count()).isEqualTo(2);
    assertThat(due.oldest()).contains(Instant.parse("2025-12-01T00:00:00Z"));
    assertThat(due.examples()).containsExactly("outbox_message 2", "outbox_message 1");
    assertThat(text("SELECT recipient FROM outbox_message")).contains("lan@").hasLineCount(4);

    assertThat(anonymise(work, 1)).isEqualTo(1);
    assertThat(anonymise(work, 5)).isEqualTo(1);
    assertThat(anonymise(work, 5)).isZero();
    assertThat(
            text(
                "SELECT CONCAT_WS('|', id, recipient, title, payload, matter, state)"
                    + " FROM outbox_message ORDER BY id"))
        .isEqualTo(
            """
            1|||||SENT
            2|||||CANCELLED
            3|lan@example.vn|Thư|{}|H1|WAITING
            4|lan@example.vn|Thư|{}|H1|SENT
            """);
    assertThat(text("SELECT lane FROM outbox_message WHERE id = 1")).startsWith("0000");
  }

  @Test
  void who_left_long_ago_has_no_name_any_more_and_nobody_else_loses_theirs() throws SQLException {
    String person =
        "INSERT INTO staff_person (id, login, name, department, must_change, totp_step, failures,"
            + " disabled, disabled_at, made_at) VALUES (%d, '%s', '%s', 'H20', 0, 0, 0, %s, %s,"
            + " '2020-01-01')";
    sql(person.formatted(1, "lan", "Lê Lan", "TRUE", "'2025-06-01'"));
    sql(person.formatted(2, "mai", "Lê Mai", "TRUE", "'2026-06-01'"));
    sql(person.formatted(3, "cuc", "Lê Cúc", "FALSE", "NULL"));
    sql("INSERT INTO staff_grant VALUES (1, 'OFFICER', 'H20'), (3, 'OFFICER', 'H20')");
    LeftPeople work = new LeftPeople();

    assertThat(due(work).count()).isEqualTo(2);
    assertThat(anonymise(work, 100)).isEqualTo(2);

    assertThat(anonymise(work, 100)).isZero();
    assertThat(text("SELECT CONCAT_WS('|', name, login) FROM staff_person ORDER BY id"))
        .isEqualTo("#1\nLê Mai|mai\nLê Cúc|cuc\n");
    assertThat(text("SELECT person_id FROM staff_grant")).isEqualTo("3\n");
  }

  @Test
  void sessions_references_attachments_and_requests_go_when_their_time_is_over()
      throws SQLException {
    sql(
        "INSERT INTO staff_person (id, name, department, must_change, totp_step, failures, disabled,"
            + " made_at) VALUES (1, 'Lê Lan', '', 0, 0, 0, 0, '2020-01-01')");
    sql(
        "INSERT INTO staff_session (token_hash, person_id, began_at, seen_at, idle_until, ends_at,"
            + " address, browser) VALUES ('a', 1, '2025-01-01', '2025-01-01', '2025-01-01',"
            + " '2025-01-01', '::1', 'x')");
    sql(
        "INSERT INTO public_reference (hash, factor, kind, subject, made_at) VALUES"
            + " (UNHEX(REPEAT('11', 32)), UNHEX(REPEAT('11', 32)), 'x', 1, '2025-01-01'),"
            + " (UNHEX(REPEAT('22', 32)), UNHEX(REPEAT('11', 32)), 'x', 2, '2026-02-01')");
    sql(
        "INSERT INTO attachment (id, name, type, bytes, sha256, state, kind, subject, stored_at,"
            + " scans, next_scan_at) VALUES (UUID(), 'don-cua-lan.pdf', 'PDF', 1, 'x', 'CLEAN',"
            + " 'x', 1, '2025-01-01', 0, '2025-01-01')");
    sql(
        "INSERT INTO privacy_request (id, lock_version, kind, state, name, phone, mail, code, proof,"
            + " asked_at, due_at, recorded_by, proposed_by, proposed_by_id, ended_by, ended_at,"
            + " answer) VALUES (1, 0, 'EXPORT', 'DONE', 'Lê Lan', '', '', '', 'x', '2025-01-01',"
            + " '2025-01-04', 'Lê Mai', '', 0, 'Lê Mai', '2025-01-02', '')");
    sql("INSERT INTO privacy_request_item VALUES (1, 'x', '1', 'x', '2025-01-01', 'CHOSEN', '')");

    assertThat(anonymise(new EndedSessions(), 100)).isEqualTo(1);
    assertThat(anonymise(new OldReferences(), 100)).isEqualTo(1);
    assertThat(anonymise(new AttachmentAnonymiser(), 100)).isEqualTo(1);
    assertThat(anonymise(new OldRequests(), 100)).isEqualTo(2);

    assertThat(text("SELECT subject FROM public_reference ORDER BY id")).isEqualTo("0\n2\n");
    assertThat(text("SELECT CONCAT_WS('|', name, kind, subject) FROM attachment"))
        .isEqualTo("|0\n");
    assertThat(text("SELECT CONCAT(name, recorded_by, ended_by, proof) FROM privacy_request"))
        .isEqualTo("\n");
    assertThat(anonymise(new OldRequests(), 100)).isZero();
  }
}
