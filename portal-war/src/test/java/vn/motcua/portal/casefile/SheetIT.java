package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.newCode;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Contract;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class SheetIT {
  private static final String PAGE = "/can-bo/ho-so/nhap";
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String HEAD =
      "\uFEFFMã hồ sơ;Mã thủ tục;Ngày tiếp nhận;Ngày hẹn trả;Trạng thái;Ngày của trạng thái;Người nộp\r\n";
  private static final int MANY = 450;

  private final Portal portal = new Portal();
  private final String[] officer = Staff.member(Software.INDUSTRY, Role.OFFICER);

  private static String line(String code) {
    return code + ";2.000648;02/11/2026;23/11/2026;Đang xử lý;03/11/2026;Nguyễn Văn A\r\n";
  }

  private Answer bring(String content, String[] who) {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"thang-11.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    return portal.send(
        portal
            .request(PAGE, who)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body)));
  }

  private String brought(String content) {
    Answer answer = bring(content, officer);
    assertThat(answer.status()).as(answer.body()).isIn(302, 303);
    return answer.header("Location").replaceAll(".*(?=/can-bo)", "");
  }

  private String taken(String page) {
    Answer begun = portal.post(PAGE, page.replaceAll(".*\\?", ""), officer);
    assertThat(begun.status()).isIn(302, 303);
    Wait.until(
        "it was taken in", PATIENCE, () -> portal.get(page, officer).body().contains("Hồ sơ mới:"));
    return portal.get(page, officer).body();
  }

  @Test
  void a_file_is_previewed_taken_in_and_taken_in_again_without_anything_new() {
    List<String> codes = IntStream.range(0, MANY).mapToObj(i -> newCode()).toList();
    String file = HEAD + codes.stream().map(SheetIT::line).collect(Collectors.joining());
    String page = brought(file);
    assertThat(portal.get(page, officer).body()).contains("450 dòng", "Nhập 450 dòng dùng được");
    assertThat(portal.lookUp(codes.get(0)).status()).isEqualTo(404);

    assertThat(taken(page)).contains("Hồ sơ mới: 450", "Dòng không nhập được: 0");
    assertThat(portal.lookUp(codes.get(MANY - 1)).as(Contract.Case.class).status())
        .isEqualTo("IN_PROCESS");
    assertThat(taken(brought(file))).contains("Hồ sơ mới: 0", "Đã biết từ trước: 450");
    assertThat(portal.get(PAGE, officer).body()).contains("thang-11.csv", "đã nhập");
  }

  @Test
  void lines_with_errors_are_kept_and_given_back_with_their_reasons() {
    String good = newCode();
    String page =
        brought(
            HEAD
                + line(good)
                + line("không phải mã")
                + line(newCode()).replace("23/11/2026", "31/02/2026")
                + line(newCode("000.00.16.H20")));
    assertThat(portal.get(page, officer).body())
        .contains("4 dòng", "Nhập 1 dòng", "Ngày hẹn trả: Phải là một ngày có thật");
    assertThat(taken(page)).contains("Hồ sơ mới: 1", "Dòng không nhập được: 3");
    assertThat(portal.lookUp(good).status()).isEqualTo(200);
    String id = page.replaceAll(".*=", "");
    Answer file = portal.get("/can-bo/ho-so/dong-loi.csv?id=" + id, officer);
    assertThat(file.body())
        .startsWith("\uFEFF")
        .contains("\"không phải mã\";", "31/02/2026", "\"4\";", "000.00.16.H20")
        .doesNotContain(good);
  }

  @Test
  void a_file_is_seen_by_who_brought_it_and_by_nobody_else() {
    String page = brought(HEAD + line(newCode()));
    String[] other = Staff.member(Software.INDUSTRY, Role.OFFICER);
    assertThat(portal.get(page, other).status()).isEqualTo(404);
    assertThat(portal.post(PAGE, page.replaceAll(".*\\?", ""), other).status()).isEqualTo(404);
    String id = page.replaceAll(".*=", "");
    assertThat(portal.get("/can-bo/ho-so/dong-loi.csv?id=" + id, other).status()).isEqualTo(404);
  }

  @Test
  void what_cannot_be_read_is_told_and_the_template_can() {
    Answer wrong = bring("a;b\r\n1;2\r\n", officer);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "Dòng đầu thiếu cột: Mã hồ sơ");
    assertThat(bring("", officer).status()).isEqualTo(400);
    String template = portal.get("/can-bo/ho-so/mau.csv", officer).body();
    assertThat(portal.get(brought(template), officer).body()).contains("2 dòng: 2 dòng dùng được");
  }
}
