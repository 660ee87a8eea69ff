package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class SearchDeskPagesIT {
  private static final String DESK = "/can-bo/tim-kiem";
  private static final Pattern ITEM = Pattern.compile("[?&]item=(\\d+)");

  private final Portal portal = new Portal();

  private Answer opened(String path) {
    return portal.get(DESK + path, Staff.member("Nguyễn Thị Ánh"));
  }

  private Answer sent(String path, String form, String name) {
    String[] staff = Staff.member(name);
    return portal.post(DESK + path, form, staff[0], staff[1], "Sec-Fetch-Site", "same-origin");
  }

  private static long saved(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    Matcher item = ITEM.matcher(answer.header("Location"));
    assertThat(item.find()).isTrue();
    return Long.parseLong(item.group(1));
  }

  private static String form(String text, String action) {
    return "text=" + Portal.encoded(text) + "&note=&action=" + action;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?kind=PIN",
        "?kind=STOP",
        "?kind=RULE&q=x&page=3",
        "/muc",
        "/muc?kind=PIN",
        "/muc?kind=STOP",
        "/nhap",
        "/lich-su"
      })
  void a_page_is_whole_in_either_language_and_kept_nowhere(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = opened(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "Nguyễn Thị Ánh", "</html>")
          .doesNotContain("???");
      assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }
    assertThat(portal.get(DESK + path).status()).isEqualTo(401);
  }

  @Test
  void an_unknown_item_has_no_page() {
    assertThat(opened("/muc?id=987654321").status()).isEqualTo(404);
  }

  @Test
  void a_rule_is_tried_saved_removed_and_brought_back() {
    String line = "trang thử = thông báo hoạt động khuyến mại";

    Answer tried = sent("/muc?kind=RULE", form(line, "preview"), "Lê Văn A");
    assertThat(tried.status()).isEqualTo(200);
    assertThat(tried.body()).contains("Nếu lưu thì", "2.000033", line);
    assertThat(opened("?q=" + Portal.encoded("trang thử")).body()).doesNotContain(line);

    long id = saved(sent("/muc?kind=RULE", form(line, "save"), "Lê Văn A"));
    assertThat(opened("?done=saved&item=" + id).body()).contains("Đã lưu và có hiệu lực", line);
    saved(sent("/muc?id=" + id, "version=0&action=remove", "Trần Thị B"));
    assertThat(opened("/muc?id=" + id).body()).contains("Đã xóa", "Trần Thị B");
    saved(sent("/muc?id=" + id, "version=1&action=undo", "Trần Thị B"));
    assertThat(opened("/muc?id=" + id).body()).contains("hoàn tác", "Lê Văn A");
    saved(sent("/muc?id=" + id, "version=2&action=remove", "Trần Thị B"));
    assertThat(opened("/lich-su").body()).contains("Trần Thị B", line);
  }

  @Test
  void what_cannot_be_used_is_told_and_kept() {
    String line = "a => b @ Ma thuật <i>";

    Answer answer = sent("/muc?kind=RULE", form(line, "save"), "Lê Văn A");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "href=\"#text\"", "Ma thuật &lt;i", "aria-invalid=\"true\"")
        .doesNotContain("<i>");
  }

  @Test
  void the_second_to_save_sees_both_and_loses_nothing() {
    long id = saved(sent("/muc?kind=RULE", form("ban đầu = lúc đầu", "save"), "Lê Văn A"));
    saved(sent("/muc?id=" + id, "version=0&" + form("của họ = của A", "save"), "Lê Văn A"));

    Answer lost =
        sent("/muc?id=" + id, "version=0&" + form("của tôi = của B", "save"), "Trần Thị B");

    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.body())
        .contains("<title>Lỗi: ", "Lê Văn A", "của họ = của A", "name=\"version\" value=\"1\"")
        .contains(">của tôi = của B</textarea>");
    saved(sent("/muc?id=" + id, "version=1&" + form("của tôi = của B", "save"), "Trần Thị B"));
    assertThat(opened("/muc?id=" + id).body()).contains("của họ = của A", "của tôi = của B");
    saved(sent("/muc?id=" + id, "version=2&action=remove", "Lê Văn A"));
  }

  @Test
  void a_pasted_file_with_bad_lines_is_refused_with_their_numbers_and_kept() {
    String lines = "tốt a = tốt b\nkhông có dấu\nx => y @ Ma thuật";

    Answer answer =
        sent("/nhap", "lines=" + Portal.encoded(lines) + "&note=&action=save", "Lê Văn A");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "Dòng 2: ", "Dòng 3: ", "không có dấu\nx =&gt; y @ Ma thuật");
  }

  @Test
  void a_chosen_file_is_read_and_told_of_in_the_same_way() {
    Answer answer = uploaded("tải lên a = tải lên b\nkhông dấu gì\n", "save");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("Dòng 2: ", "tải lên a = tải lên b");

    assertThat(uploaded("tải lên a = tải lên b\n", "preview").body()).contains("Nếu lưu thì");
  }

  private Answer uploaded(String file, String action) {
    String[] staff = Staff.member("Lê Văn A");
    String body =
        part("name=\"lines\"", "")
            + part("name=\"note\"", "")
            + part("name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain", file)
            + part("name=\"action\"", action)
            + "--xyz--\r\n";
    return portal.send(
        portal
            .request(DESK + "/nhap", staff[0], staff[1], "Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String head, String content) {
    return "--xyz\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
  }
}
