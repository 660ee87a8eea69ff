package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.audit.AuditFault.Kind;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.secret.PortalSecret;

class AuditChainTest {
  private static final AuditChain.Head NOTHING_NOTED = new AuditChain.Head(0, "");
  private static final List<String> TABLES = List.of("audit_entry", "audit_seal", "audit_pending");

  private final DataSource database = MigratedDatabase.shared();
  private final AuditKeys keys =
      new AuditKeys(new PortalSecret("thirty-two characters or more, surely"));
  private final MovableClock clock = new MovableClock();

  @BeforeEach
  @AfterEach
  void begin_anew() throws SQLException {
    for (String table : TABLES) {
      sql("DROP TRIGGER IF EXISTS " + table + "_no_update");
      sql("DROP TRIGGER IF EXISTS " + table + "_no_delete");
      sql("TRUNCATE " + table);
    }
    sql("UPDATE audit_head SET number = 0, hash = REPEAT('0', 64)");
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }

  private static AuditEntry entry(int number) {
    return AuditEntry.changed(
        "Lê Văn A", "search-desk", "item " + number, "asked for", null, "a = b");
  }

  private void recorded(int count) throws SQLException {
    try (Connection connection = database.getConnection()) {
      for (int i = 0; i < count; i++) {
        AuditTable.add(connection, List.of(Audit.row(entry(i), clock.instant(), keys)), keys);
      }
    }
  }

  private int seal() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AuditChain.seal(connection, keys);
    }
  }

  private Verification verified(AuditChain.Head noted) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AuditCheck.check(connection, keys, noted);
    }
  }

  private List<AuditFault> faults() throws SQLException {
    return verified(NOTHING_NOTED).faults();
  }

  @Test
  void an_untouched_audit_is_whole_sealed_or_not() throws SQLException {
    assertThat(verified(NOTHING_NOTED).whole()).isTrue();
    recorded(20);
    assertThat(verified(NOTHING_NOTED).whole()).isTrue();
    assertThat(seal()).isEqualTo(20);
    assertThat(seal()).isZero();
    recorded(3);
    Verification verification = verified(NOTHING_NOTED);
    assertThat(verification.whole()).isTrue();
    assertThat(verification.checked()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "who = 'Trần Thị B', CHANGED",
    "at = at + INTERVAL 1 MICROSECOND, CHANGED",
    "verb = 'READ', CHANGED",
    "verb = 'NOTHING', CHANGED",
    "object_id = 'item 99', CHANGED",
    "reason = 'quite harmless', CHANGED",
    "before_hash = after_hash, CHANGED",
    "after_hash = NULL, CHANGED",
    "mac = SHA2(mac; 256), CHANGED"
  })
  void a_changed_entry_is_found_and_named(String change, Kind kind) throws SQLException {
    recorded(9);
    seal();
    sql("UPDATE audit_entry SET " + change.replace(';', ',') + " WHERE object_id = 'item 4'");
    assertThat(faults()).containsExactly(new AuditFault(kind, 5));
  }

  @Test
  void a_removed_entry_is_found_and_named() throws SQLException {
    recorded(9);
    seal();
    sql("DELETE FROM audit_entry WHERE object_id = 'item 4'");
    assertThat(faults()).containsExactly(new AuditFault(Kind.REMOVED, 5));
  }

  @Test
  void an_entry_removed_with_its_seal_is_found() throws SQLException {
    recorded(9);
    seal();
    sql("DELETE FROM audit_entry WHERE object_id = 'item 4'");
    sql("DELETE FROM audit_seal WHERE number = 5");
    assertThat(faults()).containsExactly(new AuditFault(Kind.SEAL, 5));
  }

  @Test
  void an_entry_removed_and_the_others_numbered_anew_is_found() throws SQLException {
    recorded(9);
    seal();
    sql("DELETE FROM audit_entry WHERE object_id = 'item 4'");
    sql("DELETE FROM audit_seal WHERE number = 5");
    sql("UPDATE audit_seal SET number = number - 1 WHERE number > 5 ORDER BY number");
    sql("UPDATE audit_head SET number = 8");
    assertThat(faults()).contains(new AuditFault(Kind.SEAL, 5));
  }

  @Test
  void two_entries_that_changed_places_are_found() throws SQLException {
    recorded(9);
    seal();
    long fourth = number("SELECT nonce FROM audit_seal WHERE number = 4");
    long fifth = number("SELECT nonce FROM audit_seal WHERE number = 5");
    sql("UPDATE audit_seal SET nonce = 0 WHERE number = 4");
    sql("UPDATE audit_seal SET nonce = " + fourth + " WHERE number = 5");
    sql("UPDATE audit_seal SET nonce = " + fifth + " WHERE number = 4");
    assertThat(faults()).contains(new AuditFault(Kind.SEAL, 4), new AuditFault(Kind.SEAL, 5));
  }

  @Test
  void an_entry_made_up_in_the_database_is_never_sealed_and_found() throws SQLException {
    recorded(3);
    seal();
    sql(
        "INSERT INTO audit_entry (nonce, at, who, verb, object, object_id, reason, after_hash, mac)"
            + " SELECT 77, at, 'Trần Thị B', verb, object, object_id, reason, after_hash, mac"
            + " FROM audit_entry WHERE object_id = 'item 1'");
    sql("INSERT INTO audit_pending VALUES (77)");
    seal();
    long row = number("SELECT id FROM audit_entry WHERE nonce = 77");
    assertThat(faults()).containsExactly(new AuditFault(Kind.INSERTED, row));
  }

  @Test
  void an_entry_hidden_before_it_was_sealed_is_found() throws SQLException {
    recorded(3);
    sql("DELETE FROM audit_pending");
    assertThat(faults()).extracting(AuditFault::kind).containsOnly(Kind.INSERTED).hasSize(3);
  }

  @Test
  void an_end_that_was_cut_off_is_found() throws SQLException {
    recorded(9);
    seal();
    cutAfter(6);
    assertThat(faults()).containsExactly(new AuditFault(Kind.CUT, 6));
  }

  private void cutAfter(int number) throws SQLException {
    sql(
        "DELETE FROM audit_entry WHERE nonce IN (SELECT nonce FROM audit_seal WHERE number > "
            + number
            + ")");
    sql("DELETE FROM audit_seal WHERE number > " + number);
  }

  @Test
  void an_end_cut_off_without_a_trace_in_the_database_is_found_by_the_noted_seal(@TempDir Path data)
      throws SQLException {
    recorded(9);
    seal();
    Path file = data.resolve("audit.seal");
    try (Connection connection = database.getConnection()) {
      NotedSeal.write(file, AuditChain.head(connection));
    }
    AuditChain.Head noted = NotedSeal.read(file);
    assertThat(verified(noted).whole()).isTrue();

    cutAfter(6);
    sql(
        "UPDATE audit_head SET number = 6,"
            + " hash = (SELECT hash FROM audit_seal WHERE number = 6)");
    assertThat(faults()).as("no trace").isEmpty();
    assertThat(verified(noted).faults()).containsExactly(new AuditFault(Kind.CUT, 6));
    recorded(5);
    seal();
    assertThat(verified(noted).faults())
        .as("also once it has grown again")
        .containsExactly(new AuditFault(Kind.SEAL, 9));
  }

  @Test
  void any_single_change_anywhere_is_found() throws SQLException {
    recorded(30);
    seal();
    Random random = new Random(4);
    List<String> columns = List.of("who", "object", "object_id", "reason", "mac");
    for (int i = 0; i < 40; i++) {
      String column = columns.get(random.nextInt(columns.size()));
      int number = 1 + random.nextInt(30);
      String where = " WHERE nonce = (SELECT nonce FROM audit_seal WHERE number = " + number + ")";
      sql("CREATE OR REPLACE TABLE audit_kept AS SELECT * FROM audit_entry" + where);
      sql("UPDATE audit_entry SET " + column + " = INSERT(" + column + ", 1, 1, '#')" + where);
      assertThat(faults()).as(column).containsExactly(new AuditFault(Kind.CHANGED, number));
      sql(
          "UPDATE audit_entry SET "
              + column
              + " = (SELECT "
              + column
              + " FROM audit_kept)"
              + where);
      assertThat(faults()).isEmpty();
    }
    sql("DROP TABLE audit_kept");
  }

  @Test
  void nodes_that_record_and_seal_at_once_make_one_chain() throws Exception {
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(
          () -> {
            recorded(100);
            return null;
          });
      work.add(
          () -> {
            for (int round = 0; round < 50; round++) {
              seal();
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (Future<Void> each : threads.invokeAll(work)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    seal();
    assertThat(verified(NOTHING_NOTED).whole()).isTrue();
    assertThat(verified(NOTHING_NOTED).checked()).isEqualTo(400);
  }

  @Test
  void the_database_itself_refuses_to_change_or_remove_entries() throws SQLException {
    recorded(3);
    seal();
    try (Connection connection = database.getConnection()) {
      AuditGuard.guard(connection);
      AuditGuard.guard(connection);
    }
    for (String change :
        List.of(
            "UPDATE audit_entry SET who = 'x'",
            "DELETE FROM audit_entry",
            "UPDATE audit_seal SET hash = 'x'",
            "DELETE FROM audit_seal")) {
      assertThatThrownBy(() -> sql(change)).hasMessageContaining("only ever added to");
    }
    recorded(2);
    assertThat(seal()).isEqualTo(2);
  }

  @Test
  void no_value_is_kept_only_by_what_it_can_be_recognised() throws SQLException {
    AuditEntry entry =
        AuditEntry.changed("Lê Văn A", "person", "7", "", "0912345678", "0987654321");
    AuditRow row = Audit.row(entry, clock.instant(), keys);
    assertThat(row.verb()).isEqualTo(AuditVerb.CHANGE);
    assertThat(row.toString()).doesNotContain("0912345678", "0987654321");
    assertThat(row.before()).isEqualTo(keys.content("0912345678")).hasSize(64);
  }

  @Test
  void entries_are_found_by_who_what_and_when() throws SQLException {
    recorded(30);
    try (Connection connection = database.getConnection()) {
      LocalDate day = LocalDate.of(2026, 3, 2);
      assertThat(found(connection, "le van", null, "", day, day)).isEqualTo(30);
      assertThat(found(connection, "100%", null, "", null, null)).isZero();
      assertThat(found(connection, "", AuditVerb.READ, "", null, null)).isZero();
      assertThat(found(connection, "", AuditVerb.CREATE, "item 3", null, null)).isEqualTo(1);
      assertThat(found(connection, "", null, "", day.plusDays(1), null)).isZero();
      assertThat(found(connection, "", null, "", null, day.minusDays(1))).isZero();
      AuditFilter all = new AuditFilter("", null, "", "", null, null);
      assertThat(new AuditSearch(all).find(connection, 10, 5))
          .extracting(AuditRow::id)
          .isEqualTo(IntStream.of(19, 18, 17, 16, 15).mapToObj(i -> "item " + i).toList());
    }
  }

  private static long found(
      Connection connection,
      String who,
      @Nullable AuditVerb verb,
      String id,
      @Nullable LocalDate from,
      @Nullable LocalDate to)
      throws SQLException {
    return new AuditSearch(new AuditFilter(who, verb, "search-desk", id, from, to))
        .count(connection);
  }

  private int erased(Instant before, int atMost) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AuditErasure.erase(connection, keys, before, atMost);
    }
  }

  @Test
  void the_person_is_taken_out_of_old_entries_and_the_chain_stays_whole() throws SQLException {
    recorded(6);
    seal();
    guard();
    Instant later = clock.instant().plusSeconds(1);

    assertThat(erased(later, 4)).isEqualTo(4);
    assertThat(erased(later, 4)).isEqualTo(2);
    assertThat(erased(later, 4)).isZero();

    assertThat(
            number("SELECT COUNT(*) FROM audit_entry WHERE CONCAT(who, object_id, reason) <> ''"))
        .isZero();
    assertThat(verified(NOTHING_NOTED).whole()).isTrue();
    recorded(2);
    seal();
    assertThat(verified(NOTHING_NOTED).checked()).isEqualTo(8);
    assertThat(verified(NOTHING_NOTED).whole()).isTrue();
  }

  @Test
  void young_entries_those_not_sealed_yet_and_those_somebody_altered_stay() throws SQLException {
    recorded(3);
    Instant later = clock.instant().plusSeconds(1);
    assertThat(erased(later, 9)).isZero();
    seal();
    assertThat(erased(clock.instant(), 9)).isZero();
    sql("UPDATE audit_entry SET who = 'Trần Thị B' WHERE object_id = 'item 1'");

    assertThat(erased(later, 9)).isEqualTo(2);

    assertThat(faults()).containsExactly(new AuditFault(Kind.CHANGED, 2));
    assertThat(number("SELECT COUNT(*) FROM audit_entry WHERE who = 'Trần Thị B'")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "who = ''; erased_mac = mac",
    "verb = 'READ'",
    "after_hash = NULL",
    "who = 'Trần Thị B'",
    "erased_mac = NULL"
  })
  void whoever_takes_the_person_out_without_the_secret_or_changes_what_is_left_is_found(
      String change) throws SQLException {
    recorded(5);
    seal();
    if (!change.startsWith("who = '';")) {
      assertThat(erased(clock.instant().plusSeconds(1), 9)).isEqualTo(5);
    }
    long third = number("SELECT nonce FROM audit_seal WHERE number = 3");
    sql("UPDATE audit_entry SET " + change.replace(';', ',') + " WHERE nonce = " + third);

    assertThat(faults()).containsExactly(new AuditFault(Kind.CHANGED, 3));
  }

  @Test
  void the_database_lets_nothing_but_the_person_be_taken_out_and_once() throws SQLException {
    recorded(2);
    seal();
    guard();
    for (String change :
        List.of(
            "who = ''",
            "erased_mac = mac",
            "who = '', object_id = '', reason = '', erased_mac = mac, verb = 'READ'",
            "who = '', object_id = '', reason = '', erased_mac = mac, after_hash = NULL",
            "who = '', object_id = '', reason = '', erased_mac = mac, mac = REPEAT('0', 64)")) {
      assertThatThrownBy(() -> sql("UPDATE audit_entry SET " + change))
          .as(change)
          .hasMessageContaining("only ever added to");
    }
    assertThat(erased(clock.instant().plusSeconds(1), 9)).isEqualTo(2);
    assertThatThrownBy(() -> sql("UPDATE audit_entry SET erased_mac = mac"))
        .hasMessageContaining("only ever added to");
  }

  private void guard() throws SQLException {
    try (Connection connection = database.getConnection()) {
      AuditGuard.guard(connection);
    }
  }
}
