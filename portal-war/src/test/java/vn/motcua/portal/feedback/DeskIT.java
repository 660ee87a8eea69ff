package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** What officers of several departments do with feedback, over HTTP. */
@AgainstTheDeployedPortal
class DeskIT {
  private static final String JUSTICE = "000.00.13.H20";
  private static final String CALENDAR = "/api/v1/calendar/entries";
  private static final Duration FOLLOWED = Duration.ofMinutes(2);

  private final Sender sender = new Sender();
  private final Portal portal = sender.portal();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);
  private final String[] justice = Staff.member(JUSTICE, Role.OFFICER);

  /** A word nobody else has written. */
  private static String word() {
    return "tu" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }

  private Sender.Sent sendNamed(String text) {
    return sender.send(
        Json.createObjectBuilder()
            .add("text", text)
            .add("department", Sender.TRADE)
            .add("name", "Trần Thị Ánh")
            .add("address", "Mẫu Trung")
            .add("email", "anh@example.vn")
            .add("form", UUID.randomUUID().toString()));
  }

  @Test
  void one_message_with_two_matters_becomes_two_that_one_secret_opens() {
    Sender.Sent sent = sendNamed("Quầy đóng sớm. Hộ tịch đòi bản sao.");
    String id = sender.id(sent, officer);
    Answer where =
        sender.act(
            id,
            sender.seen(id, officer),
            "split",
            officer,
            "part",
            "Hộ tịch đòi bản sao.",
            "partCategory",
            "REGULATION",
            "department",
            JUSTICE);
    assertThat(where.status()).as("a reason is missing").isEqualTo(400);
    sender.does(
        id,
        "split",
        officer,
        "part",
        "Hộ tịch đòi bản sao.",
        "partCategory",
        "REGULATION",
        "department",
        JUSTICE,
        "why",
        "Việc hộ tịch thuộc Sở Tư pháp");
    Matcher linked =
        Pattern.compile("\"related\":\\[\\{\"department\":\"[^\"]+\",\"reference\":\"([^\"]+)\"")
            .matcher(sender.post("/lookup", sender.opening(sent)).body());
    assertThat(linked.find()).isTrue();
    Sender.Sent part =
        new Sender.Sent(linked.group(1), sent.secret(), "", "", new Sender.Office("", ""));
    assertThat(sender.own(part).state()).isEqualTo("RECEIVED");
    assertThat(sender.own(sent).state()).isEqualTo("RECEIVED");
    String other = sender.id(part, justice);
    assertThat(sender.open(other, justice).body()).contains("Hộ tịch đòi bản sao.");
    assertThat(sender.open(other, officer).status()).isEqualTo(404);
    assertThat(due(other, justice)).isEqualTo(due(id, officer));
  }

  @Test
  void what_goes_outside_keeps_its_letter_and_the_reply_reaches_the_sender() throws Exception {
    Sender.Sent sent = sendNamed("Tranh chấp đất với hàng xóm.");
    String id = sender.id(sent, officer);
    String today = LocalDate.now(VietnamTime.ZONE).toString();
    String[] whole = {
      "authority", "Tòa án nhân dân khu vực 3",
      "letter", "128/SCT-VP",
      "sentOn", today,
      "ground", "Điều 236 Luật Đất đai",
      "why", "Tranh chấp giữa hai hộ"
    };
    for (String missing : List.of("authority", "letter", "sentOn", "ground", "why")) {
      String[] typed = whole.clone();
      typed[List.of(typed).indexOf(missing) + 1] = "";
      assertThat(sender.act(id, sender.seen(id, leader), "refer", leader, typed).status())
          .as(missing)
          .isEqualTo(400);
    }
    assertThat(sender.act(id, sender.seen(id, officer), "refer", officer, whole).status())
        .as("only a leader passes it on")
        .isEqualTo(403);
    sender.does(id, "refer", leader, whole);
    assertThat(sender.open(id, officer).body())
        .contains("128/SCT-VP", "Điều 236 Luật Đất đai", "Chưa có");
    assertThat(sender.own(sent).state()).isEqualTo("REFERRED");
    assertThat(mails("feedback-outside", sent)).isEqualTo(1);
    String[] reply = {"repliedOn", today, "outsideReply", "Tòa đã thụ lý vụ việc."};
    String[] early = {"repliedOn", "2001-01-01", "outsideReply", "Chưa gửi đã trả lời."};
    assertThat(sender.act(id, sender.seen(id, leader), "hear-back", leader, early).status())
        .as("before the letter")
        .isEqualTo(400);
    sender.does(id, "hear-back", leader, reply);
    assertThat(sender.post("/lookup", sender.opening(sent)).body())
        .contains("Tòa đã thụ lý vụ việc.", "128/SCT-VP");
    assertThat(mails("feedback-news", sent)).isEqualTo(1);
    assertThat(sender.act(id, sender.seen(id, leader), "hear-back", leader, reply).status())
        .as("once")
        .isEqualTo(409);
  }

  @Test
  void a_department_that_owes_its_part_is_told_once() throws Exception {
    Sender.Sent sent = sendNamed("Việc của hai sở, một sở chậm.");
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(
        id,
        "consult",
        officer,
        "jointDepartment",
        JUSTICE,
        "jointQuestion",
        "Ý kiến?",
        "days",
        "2");
    lookAtTimeLimits();
    assertThat(mails("feedback-joint-late", sent)).as("in time").isZero();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement earlier =
            database.prepareStatement(
                "UPDATE feedback_contribution SET asked_at = asked_at - INTERVAL 40 DAY"
                    + " WHERE feedback_id = ?")) {
      earlier.setLong(1, Long.parseLong(id));
      earlier.executeUpdate();
    }
    lookAtTimeLimits();
    lookAtTimeLimits();
    assertThat(mails("feedback-joint-late", sent)).isEqualTo(1);
  }

  @Test
  void a_holiday_set_afterwards_moves_the_day_it_is_due_and_its_removal_moves_it_back()
      throws Exception {
    Sender.Sent sent = sendNamed("Hạn phải theo lịch nghỉ.");
    long id = Long.parseLong(sender.id(sent, officer));
    LocalDate due = dueOn(id);
    String[] keeper = Staff.member("Nguyễn Thị Ánh");
    Answer holiday =
        portal.send(
            portal
                .request(CALENDAR, keeper)
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        Json.createObjectBuilder()
                            .add("department", Sender.TRADE)
                            .add("date", due.toString())
                            .add("kind", "HOLIDAY")
                            .add("nameVi", "Ngày nghỉ đặt sau")
                            .add("nameEn", "A day off set afterwards")
                            .build()
                            .toString())));
    assertThat(holiday.status()).as(holiday.body()).isEqualTo(201);
    Matcher entry = Pattern.compile("\"id\":(\\d+).*?\"version\":(\\d+)").matcher(holiday.body());
    assertThat(entry.find()).isTrue();
    try {
      Wait.until("it is due later", FOLLOWED, () -> dueOn(id).isAfter(due));
    } finally {
      String path = CALENDAR + "/" + entry.group(1) + "?version=" + entry.group(2);
      assertThat(portal.send(portal.request(path, keeper).DELETE()).status()).isEqualTo(200);
    }
    Wait.until("it is due as before", FOLLOWED, () -> dueOn(id).equals(due));
  }

  private static LocalDate dueOn(long id) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement one =
            database.prepareStatement("SELECT due_on FROM feedback WHERE id = ?")) {
      one.setLong(1, id);
      try (ResultSet row = one.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    }
  }

  @Test
  void what_is_made_public_is_without_names_and_the_letter_stays_as_it_was_written() {
    Sender.Sent sent = sendNamed("Ông Lê Văn Tám ở quầy chín đóng cửa sớm.");
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(id, "draft", officer, "draft", "Quầy đã mở lại đến hết giờ.");
    sender.does(id, "approve", leader);

    sender.does(
        id,
        "publish",
        leader,
        "publicQuestion",
        "Cán bộ ở quầy chín đóng cửa sớm.",
        "publicAnswer",
        "Quầy đã mở lại đến hết giờ.");

    assertThat(portal.get("/gop-y/cong-khai").body())
        .contains("Cán bộ ở quầy chín đóng cửa sớm.")
        .doesNotContain("Lê Văn Tám");
    assertThat(sender.open(id, officer).body()).contains("Ông Lê Văn Tám ở quầy chín");
    assertThat(sender.post("/lookup", sender.opening(sent)).body())
        .contains("Ông Lê Văn Tám ở quầy chín");
  }

  private void lookAtTimeLimits() {
    Answer looked =
        portal.send(
            portal
                .request("/api/v1/probe/watch")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    assertThat(looked.status()).isEqualTo(200);
  }

  private static int mails(String template, Sender.Sent sent) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement mails =
            database.prepareStatement(
                "SELECT count(*) FROM outbox_message WHERE kind = ? AND matter = ?")) {
      mails.setString(1, template);
      mails.setString(2, sent.reference().replace("-", ""));
      try (ResultSet many = mails.executeQuery()) {
        many.next();
        return many.getInt(1);
      }
    }
  }

  private String due(String id, String[] who) {
    Matcher due =
        Pattern.compile("<dd><strong>([0-9/]+)</strong>").matcher(sender.open(id, who).body());
    return due.find() ? due.group(1) : "none";
  }

  @Test
  void another_department_gives_its_part_and_the_one_that_leads_answers() {
    Sender.Sent sent = sendNamed("Việc của hai sở.");
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    assertThat(sender.open(id, justice).status()).isEqualTo(404);
    sender.does(
        id,
        "consult",
        officer,
        "jointDepartment",
        JUSTICE,
        "jointQuestion",
        "Quy định nào còn hiệu lực?",
        "days",
        "2");
    assertThat(
            sender
                .act(
                    id,
                    sender.seen(id, officer),
                    "consult",
                    officer,
                    "jointDepartment",
                    JUSTICE,
                    "jointQuestion",
                    "Lần nữa?",
                    "days",
                    "2")
                .status())
        .isEqualTo(400);
    assertThat(portal.get("/can-bo/gop-y?view=JOINT", justice).body()).contains("id=" + id + "\"");
    String page = sender.open(id, justice).body();
    assertThat(page).contains("Quy định nào còn hiệu lực?").doesNotContain("value=\"draft\"");
    Matcher part = Pattern.compile("name=\"contributionId\" value=\"(\\d+)\"").matcher(page);
    assertThat(part.find()).isTrue();
    assertThat(sender.act(id, sender.seen(id, justice), "draft", justice, "draft", "x").status())
        .isEqualTo(403);
    sender.does(
        id,
        "contribute",
        justice,
        "contributionId",
        part.group(1),
        "contribution",
        "Nghị định 15 còn hiệu lực.");
    assertThat(sender.open(id, justice).status()).isEqualTo(404);
    assertThat(sender.open(id, officer).body()).contains("Nghị định 15 còn hiệu lực.");
    sender.does(id, "draft", officer, "draft", "Theo Nghị định 15.");
    sender.does(id, "approve", leader);
    assertThat(sender.own(sent).messages())
        .extracting(Sender.Word::text)
        .containsExactly("Theo Nghị định 15.");
  }

  @Test
  void several_are_done_at_once_and_each_says_how_it_went() {
    Sender.Sent one = sendNamed("Việc thứ nhất.");
    Sender.Sent two = sendNamed("Việc thứ hai.");
    String first = sender.id(one, officer);
    String second = sender.id(two, officer);
    String old = sender.seen(second, officer);
    sender.does(second, "note", officer, "note", "Đã gọi");
    Staff.Member colleague = Staff.somebody("Người được giao", Sender.TRADE, Role.OFFICER);
    Answer done =
        portal.post(
            "/can-bo/gop-y",
            "action=assign&colleague=%s&pick=%s.%s&pick=%s.%s&pick=999999999.1"
                .formatted(colleague.id(), first, sender.seen(first, officer), second, old),
            officer);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.body()).contains("1 trên 3", one.reference() + ": đã xong", "<title>Lỗi:");
    assertThat(sender.open(first, officer).body()).contains("Người được giao");
    assertThat(sender.open(second, officer).body()).doesNotContain("<dd>Người được giao");
    assertThat(portal.post("/can-bo/gop-y", "action=mark&mark=x", officer).status()).isEqualTo(400);
    Staff.Member stranger = Staff.somebody("Người nơi khác", JUSTICE, Role.OFFICER);
    assertThat(
            sender
                .act(
                    first,
                    sender.seen(first, officer),
                    "assign",
                    officer,
                    "colleague",
                    String.valueOf(stranger.id()))
                .status())
        .isEqualTo(400);
  }

  @Test
  void words_are_found_without_accents_also_in_answers_and_only_by_who_may_see_them() {
    String word = word();
    Sender.Sent sent = sendNamed("Đường vào bị ngập, chỗ " + word + " hư hỏng.");
    String id = sender.id(sent, officer);
    assertThat(found("duong " + word, officer)).contains("id=" + id + "\"");
    assertThat(found("đường ngập " + word, officer)).contains("id=" + id + "\"");
    assertThat(found("cầu " + word, officer)).doesNotContain("id=" + id + "\"");
    assertThat(found("duong " + word, justice)).doesNotContain("id=" + id + "\"");
    String later = word();
    sender.does(id, "note", officer, "note", "Gọi lại " + later);
    assertThat(found(later, officer)).contains("id=" + id + "\"");
  }

  @Test
  void words_of_what_is_restricted_are_in_no_index() throws SQLException {
    String word = word();
    sender.send(
        Json.createObjectBuilder()
            .add("kind", "DENUNCIATION")
            .add("text", "Nhận tiền ở quầy: " + word)
            .add("department", Sender.TRADE)
            .add("name", "Người " + word)
            .add("address", "Mẫu Trung")
            .add("phone", "0912345678"));
    try (Connection database = DeployedPortal.connect();
        ResultSet row =
            database
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM feedback_words WHERE words LIKE '%" + word + "%'")) {
      row.next();
      assertThat(row.getLong(1)).isZero();
    }
    String[] inspector = Staff.member(Sender.INSPECTORATE, Role.LEADER);
    assertThat(portal.get("/can-bo/gop-y?view=SECRET&q=" + word, inspector).body())
        .contains("Nhận tiền ở quầy");
  }

  private String found(String words, String[] who) {
    return portal.get("/can-bo/gop-y?q=" + Portal.encoded(words), who).body();
  }

  @Test
  void a_wording_is_written_by_leaders_checked_filled_in_and_never_sent_with_blanks() {
    String name = "Mẫu " + word();
    String words = Portal.encoded("Kính gửi {nguoi-gui}, về góp ý {ma}: hẹn ngày [ngày hẹn].");
    String at = "/can-bo/gop-y/mau";
    String form = "action=put&department=" + Sender.TRADE + "&name=" + Portal.encoded(name);
    assertThat(portal.post(at, form + "&words=" + words, officer).status()).isEqualTo(403);
    Answer wrong = portal.post(at, form + "&words=" + Portal.encoded("Về {khong-co}"), leader);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("khong-co", "<title>Lỗi:", name);
    assertThat(portal.post(at, form.replace("put", "preview") + "&words=" + words, leader).body())
        .contains("Kính gửi Trần Thị Ánh");
    assertThat(portal.post(at, form + "&words=" + words, leader).status()).isEqualTo(302);
    Sender.Sent sent = sendNamed("Cần hẹn gặp cán bộ.");
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    Matcher option =
        Pattern.compile("<option value=\"(\\d+)\"[^>]*>" + name)
            .matcher(sender.open(id, officer).body());
    assertThat(option.find()).isTrue();
    String filled =
        portal.get("/can-bo/gop-y/viec?id=" + id + "&wording=" + option.group(1), officer).body();
    assertThat(filled)
        .contains("Kính gửi Trần Thị Ánh, về góp ý " + sent.reference() + ": hẹn ngày [ngày hẹn].");
    Answer early =
        sender.act(id, sender.seen(id, officer), "draft", officer, "draft", "Hẹn ngày [ngày hẹn].");
    assertThat(early.status()).isEqualTo(400);
    assertThat(early.body()).contains("Còn chỗ chưa điền: [ngày hẹn]");
  }

  @Test
  void pages_of_the_inbox_go_on_behind_the_last_line_and_repeat_none() {
    for (int i = 0; i < 27; i++) {
      sendNamed("Việc thứ " + i);
    }
    String path = "/can-bo/gop-y?view=UNASSIGNED&within=" + Sender.TRADE;
    String first = portal.get(path, officer).body();
    Matcher next = Pattern.compile("href=\"([^\"]+after=[^\"]+)\"").matcher(first);
    assertThat(next.find()).isTrue();
    String second =
        portal.get("/can-bo/gop-y" + next.group(1).replace("&amp;", "&"), officer).body();
    assertThat(ids(second)).isNotEmpty().doesNotContainAnyElementsOf(ids(first));
  }

  private static List<String> ids(String page) {
    return Pattern.compile("viec\\?id=(\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
