package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
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
}
