package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.launcher.Applicants.Receipt;
import vn.motcua.launcher.Gateway.Sms;

/**
 * A backup is taken while people file cases, book times and send feedback, and brought back on a
 * machine where there is nothing: what the portal had said yes to is there, with its secret and its
 * files, and searches find the same. Its keys are changed on the way, and it all still opens.
 */
class BackupIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int OF_EACH = 8;
  private static final List<String> QUERIES =
      List.of("khuyến mại", "ban ruou", "đăng ký kết hôn", "cap lai giay phep", "xây dựng", "");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path folder;
  private final Path data;
  private final Path file;

  BackupIT(@TempDir Path folder) {
    this.folder = folder;
    data = folder.resolve("data");
    file = folder.resolve("portal.backup");
  }

  @Test
  void a_backup_under_load_gives_the_same_answers_on_an_empty_machine() throws Exception {
    try (Gateway gateway = new Gateway();
        Gateway later = new Gateway()) {
      Map<Receipt, String> before = new HashMap<>();
      Map<String, Found> found;
      Map<String, String> files;
      try (PortalProcess portal = PortalProcess.start(data, settings(gateway)).awaitReady();
          Applicants applicants = new Applicants(portal.url(), softwareToken())) {
        applicants.come();
        until(portal, () -> applicants.haveDone(OF_EACH));
        for (String kind : List.of("case", "booking", "feedback")) {
          for (Receipt receipt : applicants.receipts(kind).subList(0, OF_EACH)) {
            before.put(receipt, opened(portal, receipt));
          }
        }
        found = found(portal);
        files = files(data.resolve("attachments/kept"));
        try (PortalProcess backup =
            PortalProcess.start(data, Map.of(), "backup", file.toString())) {
          assertThat(backup.exitCode()).as(backup.output()).isZero();
          assertThat(backup.output()).contains("Done: ").contains("Keep the two apart");
        }
        assertThat(applicants.refusals()).as("nobody was turned away meanwhile").isEmpty();
        assertThat(applicants.receipts("case").size()).isGreaterThan(OF_EACH);
      }

      Path elsewhere = folder.resolve("elsewhere");
      try (PortalProcess restore =
          PortalProcess.start(elsewhere, Map.of(), "restore", file.toString())) {
        assertThat(restore.exitCode()).as(restore.output()).isZero();
      }
      String secret = Files.readString(elsewhere.resolve("secret.key"));
      rotateKeys(elsewhere);
      assertThat(elsewhere.resolve("secret.key")).isNotEmptyFile();
      assertThat(Files.readString(elsewhere.resolve("secret.key"))).isNotEqualTo(secret);
      Map<String, String> phones = new HashMap<>(); // of the messages that were brought back
      Set<String> sent;
      try (EmbeddedDatabase database = EmbeddedDatabase.start(elsewhere.resolve("mariadb"))) {
        phones.putAll(messages(database, ""));
        sent = messages(database, "AND state = 'SENT'").keySet();
      }
      try (PortalProcess portal = PortalProcess.start(elsewhere, settings(later)).awaitReady()) {
        for (Map.Entry<Receipt, String> each : before.entrySet()) {
          assertThat(opened(portal, each.getKey())).isEqualTo(each.getValue());
        }
        Receipt any = before.keySet().iterator().next();
        assertThat(Applicants.open(portal.url(), any, "ZZZZ-ZZZZ").statusCode())
            .as("with another secret")
            .isEqualTo(404);
        Map<String, Found> again = found(portal);
        assertThat(again.keySet()).isEqualTo(found.keySet());
        again.forEach((query, now) -> now.assertLike(Objects.requireNonNull(found.get(query))));
        assertThat(files(elsewhere.resolve("attachments/kept"))).containsAllEntriesOf(files);
        assertMessages(before.keySet(), phones, sent, gateway.taken(), later.taken());
        assertThat(portal.output()).doesNotContain("SEVERE");
      }
    }
  }

  private static void assertMessages(
      Set<Receipt> before,
      Map<String, String> broughtBack,
      Set<String> sent,
      List<Sms> taken,
      List<Sms> takenLater) {
    Set<String> confirmed =
        broughtBack.values().stream().map(BackupIT::digits).collect(Collectors.toSet());
    assertThat(before)
        .filteredOn(receipt -> receipt.kind().equals("booking"))
        .isNotEmpty()
        .allMatch(receipt -> confirmed.contains(digits(receipt.phone())), "its message is there");
    assertThat(taken).isNotEmpty();
    assertThat(takenLater)
        .as("what had been sent when the backup was taken is not sent again")
        .noneMatch(sms -> sent.contains(sms.id()));
  }

  /** Numbers are stored with the code of the country. */
  private static String digits(String phone) {
    String digits = phone.replaceAll("\\D", "");
    return digits.substring(Math.max(0, digits.length() - 9));
  }

  /** As "rotate-keys" does before it starts a portal: everything has to open under new keys too. */
  private static void rotateKeys(Path data) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("portal.data", data.toString());
    Path config = Path.of("../config").toAbsolutePath().normalize();
    new KeyRotation(Settings.read(config, properties, Map.of(), data)).begin();
  }

  private static Map<String, String> settings(Gateway gateway) {
    return Map.of("portal.sms.url", gateway.url(), "portal.limit.exempt", "127.0.0.1");
  }

  /** What the portal shows of it, without the moment of the answer. */
  private String opened(PortalProcess portal, Receipt receipt) throws Exception {
    HttpResponse<String> answer = Applicants.open(portal.url(), receipt, receipt.secret());
    assertThat(answer.statusCode()).as(receipt + answer.body()).isEqualTo(200);
    JsonObject opened = JsonParser.object().from(answer.body());
    if (receipt.kind().equals("feedback")) {
      return opened.getString("text") + fileOf(portal, receipt, opened);
    }
    return opened.getString("status", "")
        + opened.getString("state", "")
        + opened.getString("start", "")
        + opened.getString("dueOn", "");
  }

  private String fileOf(PortalProcess portal, Receipt receipt, JsonObject opened) throws Exception {
    JsonArray sent = opened.getArray("files");
    assertThat(sent).hasSize(1);
    HttpResponse<byte[]> file =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        portal.url()
                            + "/api/v1/feedback/"
                            + receipt.reference()
                            + "/files/"
                            + sent.getObject(0).getString("id")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("secret=" + receipt.secret()))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(file.statusCode()).isEqualTo(200);
    return sha256(file.body());
  }

  /** Codes in their order, for each query. */
  /**
   * What a search finds.
   *
   * @param codes of the first page
   */
  private record Found(int total, Set<String> codes) {
    /**
     * An index made anew has forgotten what the one before remembered of procedures that changed,
     * so a few of nearly the same worth may change places.
     */
    void assertLike(Found before) {
      assertThat(total).isEqualTo(before.total);
      Set<String> both = new HashSet<>(codes);
      both.retainAll(before.codes);
      assertThat(both).hasSizeGreaterThanOrEqualTo(before.codes.size() * 9 / 10);
    }
  }

  private Map<String, Found> found(PortalProcess portal) throws Exception {
    Map<String, Found> found = new TreeMap<>();
    for (String query : QUERIES) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      portal.url()
                          + "/api/v1/procedures?size=20&q="
                          + URLEncoder.encode(query, StandardCharsets.UTF_8)))
              .build();
      JsonObject answer =
          JsonParser.object().from(http.send(request, BodyHandlers.ofString()).body());
      Set<String> codes = new HashSet<>();
      for (Object hit : answer.getArray("hits")) {
        codes.add(((JsonObject) hit).getString("code"));
      }
      assertThat(codes).as(query).isNotEmpty();
      found.put(query, new Found(answer.getInt("total"), codes));
    }
    return found;
  }

  /** Names and sums of files. */
  private static Map<String, String> files(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(each).toString(), sha256(Files.readAllBytes(each)));
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** A token of one-stop software, put into the running portal's database. */
  private String softwareToken() throws Exception {
    String token = UUID.randomUUID().toString();
    try (Connection database =
            DatabaseConnection.open(EmbeddedDatabase.running(data.resolve("mariadb")).get());
        Statement statement = database.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO staff_token (name, token_hash, role, department, made_by, made_at, ends_at)"
              + " VALUES ('test', '"
              + sha256(token.getBytes(StandardCharsets.UTF_8))
              + "', 'INTEGRATION', '000.00.02.H20', 'test', utc_timestamp(), utc_timestamp() +"
              + " interval 1 day)");
    }
    return token;
  }

  /** Receivers of SMS by the id of the message. */
  private static Map<String, String> messages(EmbeddedDatabase database, String also)
      throws SQLException {
    Map<String, String> messages = new HashMap<>();
    try (Connection connection = DatabaseConnection.open(database.login());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT message_id, recipient FROM outbox_message WHERE channel = 'SMS' " + also)) {
      while (rows.next()) {
        messages.put(rows.getString(1), rows.getString(2));
      }
    }
    return messages;
  }

  /** A condition. */
  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void until(PortalProcess portal, Condition condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as(portal.output()).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
