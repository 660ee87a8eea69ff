package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.launcher.Visitors.Answer;
import vn.motcua.launcher.Visitors.Kind;

/**
 * The database goes away under load: once frozen, so that it takes connections and says nothing,
 * once stopped and started again. For eight seconds; {@code -Doutage.seconds=30} for longer. How
 * long answers took is written to {@code target/outage-*.txt}.
 */
class OutageIT {
  private static final Duration OUTAGE = Duration.ofSeconds(Long.getLong("outage.seconds", 8));
  private static final Duration BEFORE = Duration.ofSeconds(4);
  private static final Duration WARM_WITHIN = Duration.ofMinutes(2);
  private static final Duration NOTICED_WITHIN = Duration.ofMinutes(1);
  private static final Duration BACK_WITHIN = Duration.ofMinutes(1);
  private static final long NO_LONGER_THAN_MS = 20_000;
  private static final int OF_EACH_KIND = 2;
  private static final int AT_MOST_LINES = 10;
  private static final Set<Kind> FROM_THE_INDEX =
      EnumSet.of(
          Kind.HOME,
          Kind.SUGGESTIONS,
          Kind.SEARCH_PAGE,
          Kind.SEARCH,
          Kind.PROCEDURE_PAGE,
          Kind.PROCEDURE,
          Kind.READINESS);
  private static final Set<Kind> PAGES = EnumSet.of(Kind.STAFF_PAGE, Kind.SEND);
  private static final Pattern LINE = Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d .*$");

  private final Path data;

  OutageIT(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  /** How a database goes away and comes back. */
  private interface Ordeal {
    void happens() throws Exception;
  }

  @Test
  void the_portal_goes_on_while_its_database_is_frozen_and_while_it_is_restarted()
      throws Exception {
    try (RestlessDatabase database = RestlessDatabase.start();
        PortalProcess portal = PortalProcess.start(data, settings(database)).awaitReady()) {
      String staff = signedIn(database);
      lives("frozen", portal, database, staff, database::freeze, database::thaw);
      lives("stopped", portal, database, staff, database::stop, database::startAgain);
    }
  }

  private static Map<String, String> settings(RestlessDatabase database) {
    return Map.of(
        "portal.db.url", database.jdbcUrl(),
        "portal.db.user", database.user(),
        "portal.db.password", database.password(),
        "portal.limit.exempt", "127.0.0.1", // a crowd from one address
        "portal.demo", "true");
  }

  private void lives(
      String how,
      PortalProcess portal,
      RestlessDatabase database,
      String staff,
      Ordeal away,
      Ordeal back)
      throws Exception {
    int read = portal.output().length();
    long returned;
    Visitors visitors = new Visitors(portal.url(), staff);
    try (visitors) {
      visitors.come(OF_EACH_KIND);
      until("the portal is warm", WARM_WITHIN, visitors::feelAtHome);
      visitors.beginCounting();
      pass(BEFORE);
      assertThat(visitors.latest().values()).noneMatch(Answer::refused);
      away.happens();
      long gone = System.nanoTime();
      until(how, NOTICED_WITHIN, () -> visitors.refusedLast(Kind.STAFF_PAGE));
      pass(OUTAGE.minusNanos(System.nanoTime() - gone));
      assertThat(visitors.refusedLast(Kind.CASE)).isTrue();
      back.happens();
      returned = System.nanoTime();
      until(
          how + " and back",
          BACK_WITHIN,
          () ->
              visitors.latest().values().stream()
                  .allMatch(
                      last ->
                          last.at() > returned && (last.status() == 200 || last.status() == 302)));
      visitors.note(
          "all answer again %d ms after the database"
              .formatted((System.nanoTime() - returned) / 1_000_000));
      pass(BEFORE);
    } finally {
      Files.writeString(Path.of("target", "outage-" + how + ".txt"), visitors.summary());
    }
    String output = portal.output().substring(read);
    assertGoodAnswers(visitors.answers());
    assertEverythingAcceptedIsThereOnce(database, visitors);
    assertCalmLog(output);
  }

  private static void assertGoodAnswers(List<Answer> answers) {
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.millis()).isLessThan(NO_LONGER_THAN_MS));
    assertThat(answers)
        .filteredOn(answer -> FROM_THE_INDEX.contains(answer.kind()))
        .allMatch(answer -> answer.status() == 200);
    assertThat(answers)
        .filteredOn(answer -> !FROM_THE_INDEX.contains(answer.kind()))
        .allMatch(answer -> Set.of(200, 302, 503).contains(answer.status()));
    assertThat(answers)
        .filteredOn(answer -> answer.refused() && answer.kind() == Kind.CASE)
        .isNotEmpty()
        .allMatch(answer -> !answer.retryAfter().isEmpty())
        .allMatch(answer -> answer.body().contains("urn:mot-cua:request:" + answer.request()));
    assertThat(answers)
        .filteredOn(answer -> answer.refused() && PAGES.contains(answer.kind()))
        .isNotEmpty()
        .allMatch(answer -> answer.body().contains(answer.request()));
    assertThat(answers)
        .filteredOn(answer -> answer.refused() && answer.kind() == Kind.SEND)
        .allMatch(answer -> answer.body().contains("@example.vn"), "keeps what was typed");
    assertThat(answers)
        .filteredOn(answer -> answer.refused() && answer.kind() == Kind.CASE_PAGE)
        .isNotEmpty()
        .allMatch(answer -> answer.body().contains("H23-200922-0005"), "keeps what was typed");
  }

  private static void assertEverythingAcceptedIsThereOnce(
      RestlessDatabase database, Visitors visitors) throws Exception {
    assertThat(visitors.accepted()).isNotEmpty();
    until(
        "no message waits",
        BACK_WITHIN,
        () -> one(database, "SELECT COUNT(*) FROM outbox_message WHERE state = 'WAITING'") == 0);
    List<String> stored = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery( // what the demo is late with is told to departments
                "SELECT recipient FROM outbox_message WHERE recipient LIKE 'nguoi-%'")) {
      while (rows.next()) {
        stored.add(rows.getString(1));
      }
    }
    assertThat(stored).doesNotHaveDuplicates().containsAll(visitors.accepted());
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox_message"); // numbers begin anew
    }
  }

  /** Each part of the portal may say once that it waits and once that it goes on. */
  private static void assertCalmLog(String output) {
    List<String> lines = LINE.matcher(output).results().map(line -> line.group()).toList();
    assertThat(lines).filteredOn(line -> line.contains("The database does not answer")).hasSize(1);
    assertThat(lines)
        .filteredOn(line -> line.contains("The database answers again after"))
        .hasSize(1);
    int gone = lines.indexOf(only(lines, "The database does not answer"));
    int back = lines.indexOf(only(lines, "The database answers again after"));
    assertThat(lines.subList(gone, back)).as("while it is away").hasSizeLessThan(AT_MOST_LINES);
  }

  private static String only(List<String> lines, String words) {
    return lines.stream().filter(line -> line.contains(words)).findFirst().orElseThrow();
  }

  private static String signedIn(RestlessDatabase database) throws Exception {
    String token = UUID.randomUUID().toString();
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8)));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO staff_person (name, department, must_change, totp_step, failures, disabled,"
              + " made_at) VALUES ('Người trực', '', false, 0, 0, false, utc_timestamp())");
      statement.executeUpdate(
          "INSERT INTO staff_grant (person_id, role, department) SELECT max(id),"
              + " 'ADMINISTRATOR', '' FROM staff_person");
      statement.executeUpdate(
          "INSERT INTO staff_session (token_hash, person_id, began_at, seen_at, idle_until,"
              + " ends_at, address, browser) SELECT '"
              + digest
              + "', max(id), utc_timestamp(), utc_timestamp(), utc_timestamp() + interval 30"
              + " minute, utc_timestamp() + interval 12 hour, '127.0.0.1', 'test' FROM"
              + " staff_person");
    }
    return token;
  }

  private static long one(RestlessDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Time under load is what is tested here. */
  private static void pass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  private static void until(String what, Duration limit, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds.call()) {
      assertThat(System.nanoTime()).as("waited %s until %s".formatted(limit, what)).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
