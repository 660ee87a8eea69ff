package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.Wait;

@AgainstTheDeployedPortal
class OutboxPagesIT {
  private static final String AREA = "/can-bo/tin-nhan";
  private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Portal portal = new Portal();

  private Answer opened(String path) {
    return portal.get(AREA + path, Staff.member("Nguyễn Thị Ánh"));
  }

  private Answer sent(String path, String form) {
    String[] staff = Staff.member("Nguyễn Thị Ánh");
    return portal.post(AREA + path, form, staff[0], staff[1], "Sec-Fetch-Site", "same-origin");
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group(1);
  }

  private String written(String form) {
    Answer answer = sent("/gui-thu", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    return found(ID, answer.header("Location"));
  }

  private void waitUntil(String id, String state) {
    Wait.until(
        "message " + id + " is " + state,
        SOON,
        () -> opened("/tin?id=" + id).body().contains("<dd>" + state + "</dd>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?state=DEAD&channel=MAIL&reason=BUSY&page=2",
        "?state=nonsense",
        "/gui-thu",
        "/mau",
        "/sua-mau?name=test&language=en",
        "/webhook"
      })
  void a_page_is_whole_in_either_language_and_for_staff_only(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = opened(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "Nguyễn Thị Ánh", "</html>")
          .doesNotContain("???");
    }
    assertThat(portal.get(AREA + path).status()).isEqualTo(401);
  }

  @Test
  void without_a_mail_server_a_mail_is_kept_readable_and_can_be_taken_up_and_back() {
    String id = written("action=mail&to=" + Portal.encoded("anh@example.vn"));
    waitUntil(id, "Giữ lại để đọc");

    assertThat(opened("/tin?id=" + id).body())
        .contains("Thư đi được rồi", "Chào Nguyễn Thị Ánh", "anh@example.vn");
    assertThat(opened("").body()).contains("an…@example.vn").doesNotContain(">anh@example.vn<");

    assertThat(sent("/tin?id=" + id, "action=replay").status()).isEqualTo(302);
    Wait.until(
        "it was tried again",
        SOON,
        () -> opened("/tin?id=" + id).body().split("Giữ lại để đọc</strong>", -1).length == 3);
    assertThat(sent("/tin?id=" + id, "action=cancel").status()).isEqualTo(302);
    waitUntil(id, "Đã thu hồi");

    Answer late = sent("/tin?id=" + id, "action=replay");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("<title>Lỗi: ", "đã thu hồi");
  }

  @Test
  void an_sms_has_no_accents_and_no_words_of_its_own() {
    String id = written("action=sms&phone=" + Portal.encoded("0912 345 678"));
    waitUntil(id, "Giữ lại để đọc");

    assertThat(opened("/tin?id=" + id).body()).contains("Mot Cua: SMS thu gui luc", "+84912345678");
  }

  @Test
  void what_cannot_be_used_is_told_and_kept() {
    Answer answer = sent("/gui-thu", "action=mail&to=" + Portal.encoded("không <i>phải"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "href=\"#to\"", "không &lt;i", "aria-invalid=\"true\"");
  }

  @Test
  void a_template_is_tried_changed_used_and_brought_back() {
    String page = "/sua-mau?name=test&language=vi";
    String version = "&version=" + found(VERSION, opened(page).body());
    String mine = "subject=Thử+{{name}}&body=" + Portal.encoded("<p>Bản của tôi, {{time}}</p>");

    assertThat(sent(page, mine + version + "&action=preview").body())
        .contains("Thử Nguyễn Thị Ánh", "Bản của tôi, 09:30");
    Answer refused =
        sent(
            page,
            "subject=a&body="
                + Portal.encoded("<p>{{ten}}</p><script>x</script>")
                + version
                + "&action=save");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Không có biến {{ten}}", "&lt;script&gt;");

    assertThat(sent(page, mine + version + "&action=save").status()).isEqualTo(302);
    String id = written("action=mail&to=anh@example.vn");
    assertThat(opened("/tin?id=" + id).body()).contains("Thử Nguyễn Thị Ánh", "Bản của tôi");

    Answer lost = sent(page, mine + version + "&action=save");
    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.body()).contains("đã được sửa", "Bản của tôi, {{time}}");

    String now = "&version=" + found(VERSION, opened(page).body());
    assertThat(sent(page, "action=undo" + now).status()).isEqualTo(302);
    assertThat(opened(page).body()).contains("value=\"Thư thử từ Một Cửa\"", "Bản đi kèm cổng");
  }

  @Test
  void a_receiver_of_events_must_be_public_and_gets_a_secret_once() {
    Answer inside =
        sent(
            "/webhook",
            "action=add&note=&types=vn.motcua.test&url="
                + Portal.encoded("https://169.254.169.254/latest"));
    assertThat(inside.status()).isEqualTo(400);
    assertThat(inside.body()).contains("mạng nội bộ", "169.254.169.254");

    Answer added =
        sent(
            "/webhook",
            "action=add&note=th%E1%BB%AD&types=vn.motcua.never&url="
                + Portal.encoded("https://1.1.1.1/hook"));
    assertThat(added.status()).isEqualTo(200);
    assertThat(added.body()).contains("whsec_", "https://1.1.1.1/hook");
    Answer later = opened("/webhook");
    assertThat(later.body()).contains("https://1.1.1.1/hook").doesNotContain("whsec_");
    String id = found(Pattern.compile("name=\"id\" value=\"(\\d+)\""), later.body());
    assertThat(sent("/webhook", "action=off&id=" + id).status()).isEqualTo(302);
    assertThat(opened("/webhook").body()).contains("Đã tắt");
  }
}
