package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Words that nobody else may read are looked for wherever somebody else could read them. */
@AgainstTheDeployedPortal
class FeedbackSecrecyIT {
  private final Sender sender = new Sender();
  private final Portal portal = new Portal();
  private final String canary = "hoàng yến " + UUID.randomUUID().toString().replaceAll("\\d", "x");

  private void assertNowherePublic() throws SQLException {
    String word = Portal.encoded(canary);
    for (String path :
        List.of(
            "/gop-y/cong-khai",
            "/gop-y/cong-khai?q=" + word,
            "/api/v1/feedback/public?size=100",
            "/api/v1/feedback/public?q=" + word,
            "/api/v1/feedback/public/feed.atom",
            "/api/v1/feedback/public/answers.csv",
            "/api/v1/procedures?q=" + word,
            "/api/v1/procedures/suggest?q=" + word)) {
      String echo = portal.get(path).body().replace("value=\"" + canary + "\"", "");
      assertThat(echo).as(path).doesNotContain(canary);
    }
    assertThat(portal.get("/api/v1/feedback/public?q=" + word).as(Sender.Page.class).total())
        .isZero();
    assertThat(DeployedPortal.log()).doesNotContain(canary);
    assertThat(found("SELECT count(*) FROM outbox_message WHERE payload LIKE ? OR title LIKE ?"))
        .isZero();
    assertThat(found("SELECT count(*) FROM audit_entry WHERE reason LIKE ? OR object_id LIKE ?"))
        .isZero();
  }

  private long found(String query) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        var statement = database.prepareStatement(query)) {
      statement.setString(1, "%" + canary + "%");
      statement.setString(2, "%" + canary + "%");
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Test
  void a_denunciation_is_seen_by_its_desk_only_and_never_by_those_it_is_about()
      throws SQLException {
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("kind", "DENUNCIATION")
                .add("text", "Cán bộ nhận tiền: " + canary)
                .add("department", Sender.TRADE)
                .add("name", "Người " + canary)
                .add("address", canary)
                .add("email", "to.cao@example.vn"));
    assertThat(sent.department().code()).isEqualTo(Sender.INSPECTORATE);
    String[] inspector = Staff.member(Sender.INSPECTORATE, Role.LEADER);
    String id = sender.id(sent, inspector);
    assertThat(id).isNotEqualTo("0");
    assertThat(sender.open(id, inspector).body()).contains(canary);
    for (String[] other :
        List.of(
            Staff.member(Sender.TRADE, Role.LEADER, Role.OFFICER),
            Staff.member(Sender.INSPECTORATE, Role.OFFICER),
            Staff.member("", Role.AUDITOR),
            Staff.member("", Role.OFFICER))) {
      assertThat(sender.open(id, other).status()).isEqualTo(404);
      for (String view : List.of("OPEN", "LATE", "UNASSIGNED", "SECRET", "ANSWERED")) {
        assertThat(
                portal.get("/can-bo/gop-y?view=" + view + "&q=" + sent.reference(), other).body())
            .doesNotContain("id=" + id + "\"")
            .doesNotContain(canary);
      }
    }
    sender.does(id, "take", inspector);
    assertThat(
            sender
                .act(
                    id,
                    sender.seen(id, inspector),
                    "forward",
                    inspector,
                    "department",
                    Sender.TRADE,
                    "why",
                    "x")
                .status())
        .isEqualTo(409);
    sender.does(id, "draft", inspector, "draft", "Đã thụ lý " + canary);
    sender.does(id, "approve", inspector);
    assertThat(
            sender
                .act(
                    id,
                    sender.seen(id, inspector),
                    "publish",
                    inspector,
                    "publicQuestion",
                    canary,
                    "publicAnswer",
                    canary)
                .status())
        .isEqualTo(409);
    assertNowherePublic();
  }

  @Test
  void a_denunciation_of_the_desk_itself_goes_above_it() {
    Sender.Sent sent =
        sender.send(
            sender
                .anonymous("Chính cơ quan này làm sai.")
                .add("kind", "DENUNCIATION")
                .add("department", Sender.INSPECTORATE));
    assertThat(sent.department().code()).isEqualTo("H20");
  }

  @Test
  void until_it_is_published_nothing_is_public_and_then_only_the_words_let_through()
      throws SQLException {
    String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
    String[] leader = Staff.member(Sender.TRADE, Role.LEADER);
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("text", "Tôi là " + canary + " ở nhà số 7, quầy đóng sớm.")
                .add("department", Sender.TRADE)
                .add("name", canary)
                .add("address", canary)
                .add("phone", "0912 345 678"));
    String id = sender.id(sent, officer);
    assertThat(sender.open(id, Staff.member("000.00.03.H20", Role.LEADER)).status()).isEqualTo(404);
    sender.does(id, "note", officer, "note", "Gọi cho " + canary);
    sender.answers(id, "Đã mở quầy.", officer, leader);
    assertNowherePublic();
    String mark = "kim-oanh-" + UUID.randomUUID();
    sender.does(
        id,
        "publish",
        leader,
        "publicQuestion",
        "Quầy đóng sớm. " + mark,
        "publicAnswer",
        "Đã mở quầy.");
    Sender.Page page =
        portal
            .get("/api/v1/feedback/public?q=" + mark.toUpperCase(Locale.ROOT))
            .as(Sender.Page.class);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.hits().get(0).sender()).isNull();
    assertThat(portal.get("/gop-y/cong-khai/" + page.hits().get(0).id()).body())
        .contains(mark)
        .doesNotContain(sent.reference());
    assertNowherePublic();
    sender.does(id, "withdraw", leader);
    assertThat(portal.get("/gop-y/cong-khai/" + page.hits().get(0).id()).status()).isEqualTo(404);
  }

  @Test
  void who_only_opens_links_changes_nothing() {
    Sender.Sent sent = sender.send("Quầy đóng sớm " + canary);
    String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
    String id = sender.id(sent, officer);
    String seen = sender.seen(id, officer);
    portal.get("/can-bo/gop-y/viec?id=" + id + "&action=take&seen=" + seen, officer);
    portal.get(
        "/gop-y/tra-cuu?reference="
            + sent.reference()
            + "&secret="
            + sent.secret()
            + "&action=reopen");
    assertThat(sender.seen(id, officer)).isEqualTo(seen);
    assertThat(sender.own(sent).state()).isEqualTo("RECEIVED");
  }
}
