package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
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

/** From the first word to the public answer, over HTTP. */
@AgainstTheDeployedPortal
class FeedbackIT {
  private static final int AT_ONCE = 8;

  private final Sender sender = new Sender();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);

  private static String words() {
    return "Quầy số " + UUID.randomUUID() + " đóng cửa sớm.";
  }

  @Test
  void it_goes_to_its_department_is_answered_after_approval_rated_and_reopened() {
    Sender.Sent sent = sender.send(words());
    assertThat(sent.department().code()).isEqualTo(Sender.TRADE);
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(id, "ask", officer, "question", "Vào ngày nào?");
    assertThat(sender.own(sent).state()).isEqualTo("WAITING");
    sender
        .post("/" + sent.reference() + "/messages", sender.opening(sent).add("text", "Thứ Hai"))
        .as(Sender.Own.class);
    sender.does(id, "draft", officer, "draft", "Đã nhắc nhở.");
    assertThat(sender.own(sent).messages())
        .extracting(Sender.Word::text)
        .doesNotContain("Đã nhắc nhở.");
    assertThat(sender.act(id, sender.seen(id, officer), "approve", officer).status())
        .isEqualTo(403);
    sender.does(id, "approve", leader);
    assertThat(sender.own(sent).messages())
        .extracting(Sender.Word::text)
        .containsExactly("Vào ngày nào?", "Thứ Hai", "Đã nhắc nhở.");
    String at = "/" + sent.reference();
    sender.post(at + "/rating", sender.opening(sent).add("rating", 9)).problem(400);
    assertThat(
            sender
                .post(at + "/rating", sender.opening(sent).add("rating", 2))
                .as(Sender.Own.class)
                .rating())
        .isEqualTo(2);
    assertThat(
            sender
                .post(at + "/reopen", sender.opening(sent).add("why", "Vẫn thế"))
                .as(Sender.Own.class)
                .state())
        .isEqualTo("RECEIVED");
    sender.post(at + "/rating", sender.opening(sent).add("rating", 2)).problem(409);
  }

  @Test
  void after_the_answer_the_sender_may_ask_once_more_and_officers_read_it() {
    Sender.Sent sent = sender.send(words());
    String id = sender.id(sent, officer);
    sender.answers(id, "Đã nhắc nhở.", officer, leader);
    String more = "Từ ngày nào vậy? " + UUID.randomUUID();
    String at = "/" + sent.reference() + "/messages";
    Sender.Own own = sender.post(at, sender.opening(sent).add("text", more)).as(Sender.Own.class);
    assertThat(own.messages()).extracting(Sender.Word::text).containsExactly("Đã nhắc nhở.", more);
    assertThat(own.state()).isEqualTo("ANSWERED");
    assertThat(sender.open(id, officer).body()).contains(more);
    assertThat(sender.post(at, sender.opening(sent).add("text", "Và nữa?")).problem(409).type())
        .endsWith(":feedback-asked-once-more");
    assertThat(sender.own(sent).messages()).hasSize(2);
  }

  @Test
  void unknown_wrong_and_unreadable_tell_nothing() {
    Sender.Sent sent = sender.send(words());
    Answer wrong =
        sender.post(
            "/lookup",
            Json.createObjectBuilder()
                .add("reference", sent.reference())
                .add("secret", "00000-00000"));
    Answer unknown =
        sender.post(
            "/lookup",
            Json.createObjectBuilder()
                .add("reference", "00000-00000-0000")
                .add("secret", "00000-00000"));
    assertThat(wrong.problem(404).detail()).isEqualTo(unknown.problem(404).detail());
    assertThat(sender.post("/lookup", Json.createObjectBuilder()).status()).isEqualTo(400);
    assertThat(
            sender.post("/" + sent.reference() + "/messages", Json.createObjectBuilder()).status())
        .isEqualTo(400);
  }

  @Test
  void the_same_form_sent_many_times_at_once_is_one_feedback() throws Exception {
    String form = UUID.randomUUID().toString();
    String text = words();
    List<Answer> answers = atOnce(() -> sender.post("", sender.anonymous(text).add("form", form)));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(one -> one.as(Sender.Sent.class, 201))
        .containsOnly(answers.get(0).as(Sender.Sent.class, 201));
    assertThat(count("SELECT count(*) FROM feedback WHERE text = '" + text + "'")).isEqualTo(1);
  }

  @Test
  void many_leaders_approving_at_once_send_one_answer() throws Exception {
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("text", words())
                .add("department", Sender.TRADE)
                .add("name", "Trần Thị Ánh")
                .add("address", "Mẫu Trung")
                .add("email", "anh@example.vn"));
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(id, "draft", officer, "draft", "Đã nhắc nhở.");
    String seen = sender.seen(id, leader);
    List<Answer> answers = atOnce(() -> sender.act(id, seen, "approve", leader));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(302).containsOnly(302, 409);
    assertThat(sender.own(sent).messages()).hasSize(1);
    String matter = sent.reference().replace("-", "");
    assertThat(
            count(
                "SELECT count(*) FROM outbox_message WHERE kind = 'feedback-answered' AND matter = '"
                    + matter
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void two_merged_into_each_other_at_once_leave_one_to_answer_and_both_are_answered()
      throws Exception {
    Sender.Sent one = sender.send(words());
    Sender.Sent two = sender.send(words());
    String first = sender.id(one, officer);
    String second = sender.id(two, officer);
    String seenFirst = sender.seen(first, officer);
    String seenSecond = sender.seen(second, officer);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Answer> there =
          threads.submit(
              () -> sender.act(first, seenFirst, "merge", officer, "other", two.reference()));
      Future<Answer> back =
          threads.submit(
              () -> sender.act(second, seenSecond, "merge", officer, "other", one.reference()));
      assertThat(List.of(there.get().status(), back.get().status()))
          .containsExactlyInAnyOrder(302, 409);
    } finally {
      threads.shutdown();
    }
    boolean firstStands = sender.own(two).state().equals("MERGED");
    sender.answers(firstStands ? first : second, "Đã mở lại.", officer, leader);
    assertThat(sender.own(one).messages()).extracting(Sender.Word::text).contains("Đã mở lại.");
    assertThat(sender.own(two).messages()).extracting(Sender.Word::text).contains("Đã mở lại.");
  }

  @Test
  void the_own_page_loaded_again_says_nothing_twice() {
    Sender.Sent sent = sender.send(words());
    String form =
        "reference="
            + sent.reference()
            + "&secret="
            + sent.secret()
            + "&action=say&text="
            + Portal.encoded("Còn nữa.");
    assertThat(sender.portal().post("/gop-y/tra-cuu", form).body())
        .contains("Đã gửi thêm ý kiến của bạn")
        .doesNotContain("Còn nữa.</textarea>");
    sender.portal().post("/gop-y/tra-cuu", form);
    assertThat(sender.own(sent).messages())
        .extracting(Sender.Word::text)
        .containsOnlyOnce("Còn nữa.");
  }

  @Test
  void what_somebody_else_did_meanwhile_is_not_overlooked() {
    Sender.Sent sent = sender.send(words());
    String id = sender.id(sent, officer);
    String seen = sender.seen(id, officer);
    sender.does(id, "take", officer);
    Answer late = sender.act(id, seen, "note", officer, "note", "Gọi lại chiều nay");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("Gọi lại chiều nay", "<title>Lỗi:");
  }

  @Test
  void the_form_keeps_what_was_typed_and_files_and_sends_after_a_look() {
    String text = words();
    String preview = multipart("preview", text, "Mẫu Trung", "tep.pdf", "không phải PDF").body();
    assertThat(preview).contains("<title>Lỗi:", "#files", text, "Mẫu Trung");
    String looked = multipart("preview", text, "Mẫu Trung", "", "").body();
    assertThat(looked).contains("Xem lại trước khi gửi", text);
    String form = "action=send&text=" + Portal.encoded(text) + hidden(looked);
    Answer sent = sender.portal().post("/gop-y", form);
    assertThat(sent.body()).contains("Đã nhận góp ý của bạn");
    assertThat(reference(sender.portal().post("/gop-y", form).body()))
        .isEqualTo(reference(sent.body()));
    assertThat(sent.header("Cache-Control")).contains("no-store");
  }

  private static String hidden(String page) {
    StringBuilder form = new StringBuilder();
    Matcher field =
        Pattern.compile(
                "type=\"hidden\" name=\"(form|naming|name|address|phone)\" value=\"([^\"]*)\"")
            .matcher(page);
    while (field.find()) {
      if (!form.toString().contains("&" + field.group(1) + "=")) {
        form.append('&').append(field.group(1)).append('=').append(Portal.encoded(field.group(2)));
      }
    }
    return form.toString();
  }

  private static String reference(String page) {
    Matcher code = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}").matcher(page);
    return code.find() ? code.group() : "none";
  }

  private Answer multipart(
      String action, String text, String address, String file, String content) {
    String boundary = "ranh-gioi";
    StringBuilder body = new StringBuilder();
    String[] fields = {
      "action",
      action,
      "text",
      text,
      "address",
      address,
      "name",
      "Ánh",
      "phone",
      "0912345678",
      "naming",
      "UNNAMED"
    };
    for (int i = 0; i < fields.length; i += 2) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, fields[i], fields[i + 1]));
    }
    if (!file.isEmpty()) {
      body.append(
          "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: application/pdf\r\n\r\n%s\r\n"
              .formatted(boundary, file, content));
    }
    body.append("--").append(boundary).append("--\r\n");
    return sender
        .portal()
        .send(
            sender
                .portal()
                .request("/gop-y")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8)));
  }

  private static List<Answer> atOnce(Callable<Answer> deed) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Callable<Answer>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        all.add(deed);
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private static long count(String query) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row = database.createStatement().executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
