package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** What is offered to senders: answers others got, and their own files back. */
@AgainstTheDeployedPortal
class SendingExtrasIT {
  private final Sender sender = new Sender();
  private final Portal portal = new Portal();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);

  private Answer similar(String text) {
    return sender.post("/similar", Json.createObjectBuilder().add("text", text));
  }

  @Test
  void answers_to_something_similar_are_offered_while_they_are_public() {
    String question = "Bến thuyền rồng bán vé giấy than hay vé điện tử";
    Sender.Sent sent = sender.send(question);
    String id = sender.id(sent, officer);
    sender.answers(id, "Bán vé điện tử từ tháng sau.", officer, leader);
    assertThat(similar("mua ve o ben thuyen rong").body()).isEqualTo("[]");
    sender.does(
        id, "publish", leader, "publicQuestion", question, "publicAnswer", "Bán vé điện tử.");
    assertThat(similar("mua ve o ben thuyen rong").body()).contains(question, "Sở Công Thương");
    String preview =
        portal
            .post(
                "/gop-y",
                "action=preview&naming=ANONYMOUS&text="
                    + Portal.encoded("Ở bến thuyền rồng mua vé thế nào?"))
            .body();
    assertThat(preview).contains("Có thể đã có trả lời", question);
    sender.does(id, "withdraw", leader);
    assertThat(similar("mua ve o ben thuyen rong").body()).isEqualTo("[]");
  }

  @Test
  void who_denounces_is_offered_nothing_and_long_texts_are_refused() {
    String denounced =
        portal
            .post(
                "/gop-y",
                "action=preview&naming=ANONYMOUS&kind=DENUNCIATION&text="
                    + Portal.encoded("Nộp hồ sơ bán lẻ rượu từ 8 giờ sáng chỉ có một người nhận"))
            .body();
    assertThat(denounced).contains("Đây là tố cáo").doesNotContain("Có thể đã có trả lời");
    similar("a ".repeat(3_000)).problem(400);
    assertThat(similar("").body()).isEqualTo("[]");
  }

  @Test
  void senders_read_back_their_files_with_the_secret_and_nobody_else_does() throws IOException {
    Canaries mine = new Canaries();
    Sender.Sent sent = mine.send("DENUNCIATION", "ANONYMOUS", Sender.TRADE);
    Sender.Sent other = sender.send("Quầy số sáu đóng sớm");
    String page =
        portal
            .post("/gop-y/tra-cuu", "reference=" + sent.reference() + "&secret=" + sent.secret())
            .body();
    Matcher action =
        Pattern.compile("action=\"(/api/v1/feedback/[^/]+/files/[0-9a-f-]+)\"").matcher(page);
    assertThat(action.find()).isTrue();
    String path = action.group(1);
    Answer file = portal.post(path, "secret=" + sent.secret());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body()).contains(mine.in("content"));
    assertThat(file.header("Cache-Control")).contains("no-store");
    for (String secret : new String[] {"", "00000-00000", other.secret()}) {
      assertThat(portal.post(path, "secret=" + secret).status()).isIn(400, 404);
    }
    String theirs = path.replace(sent.reference(), other.reference());
    assertThat(portal.post(theirs, "secret=" + other.secret()).status()).isEqualTo(404);
    assertThat(portal.get(path + "?secret=" + sent.secret()).status()).isEqualTo(405);
  }

  /** A form with a mail address, which has to be confirmed. */
  private String form(String to) {
    return "action=send&form="
        + UUID.randomUUID()
        + "&text="
        + Portal.encoded("Bảng giá ở quầy bị mờ, không đọc được.")
        + "&name=Anh&address=Mau+Trung&email="
        + Portal.encoded(to);
  }

  private static String code(String to) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement mail =
            database.prepareStatement(
                "SELECT payload FROM outbox_message WHERE kind = 'feedback-code' AND recipient = ?"
                    + " ORDER BY id DESC LIMIT 1")) {
      mail.setString(1, to);
      try (ResultSet row = mail.executeQuery()) {
        assertThat(row.next()).isTrue();
        Matcher code =
            Pattern.compile("(?<![0-9A-Fa-f#])(\\d{6})(?![0-9A-Fa-f])").matcher(row.getString(1));
        assertThat(code.find()).isTrue();
        return code.group(1);
      }
    }
  }

  private static String other(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  @Test
  void a_mail_address_is_confirmed_by_a_code_before_anything_is_taken() throws SQLException {
    String to = "ma-xac-nhan-" + UUID.randomUUID() + "@example.vn";
    String form = form(to);
    Answer asked = portal.post("/gop-y", form);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.body()).contains("Nhập mã xác nhận").doesNotContain("Đã nhận góp ý");
    Answer wrong = portal.post("/gop-y", form + "&code=" + other(code(to)));
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.body()).contains("<title>Lỗi:", "#code", "không đọc được");
    Answer sent = portal.post("/gop-y", form + "&code=" + code(to));
    assertThat(sent.body()).contains("Đã nhận góp ý của bạn");
    assertThat(portal.post("/gop-y", form).body()).contains("Đã nhận góp ý của bạn");
  }

  @Test
  void who_guesses_with_many_hands_has_five_tries_together() throws Exception {
    String to = "doan-ma-" + UUID.randomUUID() + "@example.vn";
    String form = form(to);
    portal.post("/gop-y", form);
    String right = code(to);
    ExecutorService hands = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> tries = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        tries.add(() -> portal.post("/gop-y", form + "&code=" + other(right)).status());
      }
      for (Future<Integer> one : hands.invokeAll(tries)) {
        assertThat(one.get()).isEqualTo(409);
      }
    } finally {
      hands.shutdown();
    }
    try (Connection database = DeployedPortal.connect();
        ResultSet most =
            database.createStatement().executeQuery("SELECT MAX(tries) FROM feedback_code")) {
      most.next();
      assertThat(most.getInt(1)).isEqualTo(5);
    }
    Answer late = portal.post("/gop-y", form + "&code=" + right);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("quá số lần");
    portal.post("/gop-y", form);
    portal.post("/gop-y", form);
    assertThat(portal.post("/gop-y", form).status()).as("a fourth code").isEqualTo(409);
  }
}
