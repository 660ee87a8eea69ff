package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.PublicPage;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/**
 * Plants words in every field of what is private, anonymous, a complaint and a denunciation, has
 * them worked on, and looks for these words wherever somebody could read them who must not.
 */
@AgainstTheDeployedPortal
class CanaryIT {
  /** The only tables in which words of a sender may stand, and the files' names. */
  private static final Set<String> HOMES =
      Set.of("feedback", "feedback_message", "feedback_words", "attachment", "outbox_message");

  private final Canaries canaries = new Canaries();
  private final Sender sender = new Sender();
  private final Portal portal = new Portal();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);
  private final String[] inspector = Staff.member(Sender.INSPECTORATE, Role.LEADER);

  private final List<Sender.Sent> open = new ArrayList<>();
  private final List<Sender.Sent> secret = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  private int periods;

  private void plantSecret() throws IOException {
    String before = figures();
    secret.add(canaries.send("COMPLAINT", "UNNAMED", Sender.TRADE));
    secret.add(canaries.send("DENUNCIATION", "UNNAMED", Sender.TRADE));
    for (Sender.Sent one : secret) {
      work(one, inspector, inspector);
    }
    assertThat(figures()).as("what is secret is counted nowhere").isEqualTo(before);
  }

  private void plantOpen() throws IOException {
    open.add(canaries.send("REPORT", "UNNAMED", Sender.TRADE));
    open.add(canaries.send("PROPOSAL", "ANONYMOUS", Sender.TRADE));
    for (Sender.Sent one : open) {
      work(one, officer, leader);
    }
    String published = ids.get(ids.size() - 2);
    sender.does(
        published,
        "publish",
        leader,
        "publicQuestion",
        "Quầy số chín đóng cửa sớm",
        "publicAnswer",
        "Quầy số chín đã mở lại đến hết giờ");
  }

  private void work(Sender.Sent sent, String[] works, String[] leads) {
    String id = sender.id(sent, works);
    assertThat(id).isNotEqualTo("0");
    ids.add(id);
    sender.does(id, "take", works);
    sender.does(id, "note", works, "note", canaries.in("note"));
    sender.does(id, "ask", works, "question", canaries.in("question"));
    sender.post(
        "/" + sent.reference() + "/messages",
        sender.opening(sent).add("text", canaries.in("reply")));
    sender.does(id, "draft", works, "draft", canaries.in("answer"));
    sender.does(id, "approve", leads);
    sender.post(
        "/" + sent.reference() + "/rating",
        sender.opening(sent).add("rating", 1).add("why", canaries.in("why")));
  }

  @Test
  void what_is_private_is_nowhere_where_it_must_not_be() throws Exception {
    plantSecret();
    plantOpen();
    readsEverythingPublic();
    readsAsOtherStaff();
    triesFiles();
    looksIntoEveryTable();
    looksIntoEveryMail();
    looksIntoFilesOfTheIndex();
    canaries.assertNoneIn("the log", DeployedPortal.log());
  }

  private String figures() {
    LocalDate first = LocalDate.of(2020, 1, ++periods); // another each time: none is kept
    String body = portal.get("/api/v1/feedback/figures?from=" + first).body();
    return body.replace(first.toString(), "").replaceFirst("\"countedAt\":\"[^\"]+\"", "");
  }

  private void readsEverythingPublic() {
    Stream.of(PublicPage.values())
        .filter(page -> page.caseCode() == null)
        .map(page -> portal.get(page.path("vi")))
        .forEach(canaries::assertNoneIn);
    List<String> paths = new ArrayList<>();
    for (String query : List.of("", "quầy số chín", "dong cua som", Sender.TRADE)) {
      String q = Portal.encoded(query);
      paths.add("/gop-y/cong-khai?q=" + q);
      paths.add("/gop-y/cong-khai?department=" + Sender.TRADE + "&q=" + q);
      paths.add("/api/v1/feedback/public?size=100&q=" + q);
      paths.add("/api/v1/procedures?q=" + q);
      paths.add("/api/v1/procedures/suggest?q=" + q);
      paths.add("/thu-tuc?q=" + q);
    }
    for (String format : List.of("xml", "json")) {
      paths.add("/open311/v2/discovery." + format);
      paths.add("/open311/v2/services." + format);
      paths.add("/open311/v2/requests." + format);
      paths.add("/open311/v2/servicerequestupdates." + format);
      paths.add("/open311/v2/requests." + format + "?service_code=CONDUCT&status=closed");
      for (Sender.Sent sent : all()) {
        String reference = sent.reference().replace("-", "");
        paths.add("/open311/v2/requests/" + reference + "." + format);
        paths.add("/open311/v2/tokens/" + reference + "." + format);
      }
      ids.forEach(id -> paths.add("/open311/v2/requests/" + id + "." + format));
    }
    for (Sender.Sent sent : all()) {
      paths.add("/gop-y/cong-khai/" + sent.reference().replace("-", ""));
      paths.add("/gop-y/tra-cuu?reference=" + sent.reference() + "&secret=" + sent.secret());
    }
    paths.addAll(
        List.of(
            "/api/v1/feedback/public/feed.atom",
            "/api/v1/feedback/public/answers.csv",
            "/api/v1/feedback/figures",
            "/openapi",
            "/health",
            "/gop-y/tra-cuu"));
    paths.forEach(path -> canaries.assertNoneIn(portal.get(path)));
    canaries.assertNoneIn(
        portal.get("/metrics", "Authorization", "Bearer " + DeployedPortal.METRICS_TOKEN));
    Answer similar =
        sender.post(
            "/similar",
            Json.createObjectBuilder()
                .add("text", "Quầy số chín đóng cửa sớm, quầy số chín đóng cửa"));
    assertThat(similar.status()).isEqualTo(200);
    canaries.assertNoneIn(similar);
  }

  private List<Sender.Sent> all() {
    return Stream.concat(open.stream(), secret.stream()).toList();
  }

  /** Another department; the denounced one with all its rights; who audits; who administers. */
  private void readsAsOtherStaff() {
    Sender.Sent elsewhere =
        sender.send(
            sender
                .anonymous("Quầy số chín của trường đóng cửa sớm quá, phụ huynh phải chờ")
                .add("department", "000.00.03.H20"));
    String[] teacher = Staff.member("000.00.03.H20", Role.OFFICER, Role.LEADER);
    String[] trade = Staff.member(Sender.TRADE, Role.OFFICER, Role.CLERK, Role.LEADER);
    String[] auditor = Staff.member("", Role.AUDITOR);
    String[] administrator = Staff.member("", Role.ADMINISTRATOR);
    canaries.assertNoneIn(sender.open(sender.id(elsewhere, teacher), teacher)); // its suggestion
    for (String[] one : List.of(teacher, trade, auditor, administrator)) {
      for (int i = 0; i < ids.size(); i++) {
        boolean theirs = one == trade && i >= secret.size();
        boolean audits = one == auditor && i >= secret.size();
        if (!theirs && !audits) {
          Answer item = sender.open(ids.get(i), one);
          assertThat(item.status()).as("item %s", i).isIn(403, 404);
          canaries.assertNoneIn(item);
        }
      }
    }
    for (String view :
        List.of("OPEN", "MINE", "UNASSIGNED", "LATE", "TODAY", "WAITING", "SECRET", "ANSWERED")) {
      for (String query : List.of("", "chín", secret.get(1).reference())) {
        String path = "/can-bo/gop-y?view=" + view + "&q=" + Portal.encoded(query);
        canaries.assertNoneIn(portal.get(path, teacher));
        String seen = portal.get(path, trade).body();
        for (String kind : List.of("complaint", "denunciation")) {
          assertThat(seen).doesNotContain(kind + "unnamed");
        }
      }
    }
    canaries.assertNoneIn(
        portal.post(
            "/can-bo/gop-y-tuyen",
            "action=try&category=CONDUCT&text=" + Portal.encoded("Quầy số chín đóng cửa sớm"),
            administrator));
    canaries.assertNoneIn(portal.get("/can-bo/nhat-ky", administrator));
  }

  /** Files open for nobody who may not see the feedback. */
  private void triesFiles() throws SQLException {
    List<String> files = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement found =
            database.prepareStatement("SELECT id FROM attachment WHERE name LIKE ?")) {
      found.setString(1, canaries.mark + "%");
      try (ResultSet row = found.executeQuery()) {
        while (row.next()) {
          files.add(row.getString(1));
        }
      }
    }
    assertThat(files).hasSize(4);
    String[] teacher = Staff.member("000.00.03.H20", Role.OFFICER, Role.LEADER);
    for (String file : files) {
      String path = "/api/v1/feedback-desk/files/" + file;
      assertThat(portal.get(path).status()).isEqualTo(401);
      Answer other = portal.get(path, teacher);
      assertThat(other.status()).isEqualTo(404);
      canaries.assertNoneIn(other);
    }
  }

  /** Every column of every table that can hold a word. */
  private void looksIntoEveryTable() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        ResultSet columns =
            database
                .createStatement()
                .executeQuery(
                    "SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = database() AND data_type IN"
                        + " ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')")) {
      while (columns.next()) {
        String table = columns.getString(1);
        String column = columns.getString(2);
        String query =
            "SELECT count(*) FROM `"
                + table
                + "` WHERE `"
                + column
                + "` LIKE ? OR `"
                + column
                + "` LIKE ?";
        try (PreparedStatement look = database.prepareStatement(query)) {
          look.setString(1, "%" + canaries.mark + "%");
          look.setString(2, "%" + canaries.phone + "%");
          try (ResultSet row = look.executeQuery()) {
            row.next();
            if (row.getLong(1) > 0 && !HOMES.contains(table)) {
              found.add(table + "." + column);
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(
            count(
                "SELECT count(*) FROM feedback_words w JOIN feedback f ON f.id = w.feedback_id"
                    + " WHERE f.restricted = 1 AND w.words LIKE ?",
                ""))
        .as("what is secret cannot be searched for")
        .isZero();
    assertThat(count("SELECT count(*) FROM feedback WHERE sender_name LIKE ?", "anonymous"))
        .as("of who stays anonymous no name is kept")
        .isZero();
    assertThat(count("SELECT count(*) FROM feedback WHERE sender_email LIKE ?", "anonymous"))
        .isZero();
  }

  /** Words only to the sender, and of what is secret none at all. */
  private void looksIntoEveryMail() throws SQLException {
    assertThat(
            count(
                "SELECT count(*) FROM outbox_message WHERE (payload LIKE ? OR title LIKE ?)"
                    + " AND recipient NOT LIKE ?",
                ""))
        .isZero();
    for (String kind : List.of("complaint", "denunciation")) {
      try (Connection database = DeployedPortal.connect();
          PreparedStatement mails =
              database.prepareStatement(
                  "SELECT title, payload FROM outbox_message WHERE recipient LIKE ?")) {
        mails.setString(1, canaries.mark + "mail" + kind + "%");
        try (ResultSet mail = mails.executeQuery()) {
          int many = 0;
          while (mail.next()) {
            many++;
            canaries.assertNoneIn("a mail about a " + kind, mail.getString(1) + mail.getString(2));
          }
          assertThat(many).as("mails about a %s", kind).isGreaterThan(1);
        }
      }
    }
  }

  private long count(String query, String of) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement = database.prepareStatement(query)) {
      int parameters = statement.getParameterMetaData().getParameterCount();
      for (int i = 1; i <= parameters; i++) {
        statement.setString(i, "%" + canaries.mark + "%" + of + "%");
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void looksIntoFilesOfTheIndex() throws IOException {
    Path index = TestPaths.server("data/index");
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes;
        try {
          bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException merged) {
          continue;
        }
        canaries.assertNoneIn(file.toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
  }
}
