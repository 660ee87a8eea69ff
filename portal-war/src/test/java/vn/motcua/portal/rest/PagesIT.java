package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class PagesIT {
  private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");
  private static final Pattern HEADING = Pattern.compile("<h1[ >]");
  private static final Pattern SCRIPT =
      Pattern.compile("<script|javascript:|\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);

  /** The script of the search box, which nothing depends on. */
  private static final Pattern OWN_SCRIPT =
      Pattern.compile(
          "<script src=\"/(?:search|feedback)\\.js\\?v=[0-9a-f]+\" defer=\"defer\"></script>");

  /** What machines read of a procedure; no browser runs it. */
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">[^<>&]*</script>");

  private final Portal portal = new Portal();

  private static Stream<Arguments> pagesInBothLanguages() {
    return Stream.of(PublicPage.values())
        .flatMap(page -> Stream.of("vi", "en").map(language -> Arguments.of(page, language)));
  }

  @ParameterizedTest
  @MethodSource("pagesInBothLanguages")
  void a_page_is_whole_in_either_language_and_needs_no_script(PublicPage page, String language) {
    Answer answer = page.in(language, portal);
    String html = answer.body();

    assertThat(answer.status()).isEqualTo(page.status());
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</html>");
    assertThat(html).containsPattern("<html[^>]* lang=\"" + language + "\"");
    assertThat(HEADING.matcher(html).results()).hasSize(1);
    assertThat(TITLE.matcher(html).results()).hasSize(1);
    assertThat(html).doesNotContain("???", "#{", "null", "jsessionid", "jakarta.faces");
    assertThat(OWN_SCRIPT.matcher(html).results()).hasSizeLessThanOrEqualTo(1);
    String bare = DATA.matcher(OWN_SCRIPT.matcher(html).replaceAll("")).replaceAll("");
    assertThat(bare).doesNotContainPattern(SCRIPT);
  }

  @ParameterizedTest
  @EnumSource(PublicPage.class)
  void an_error_is_told_first_in_the_title_and_nothing_else_is(PublicPage page) {
    boolean inputAtFault = page.status() == 400 || page == PublicPage.CASE_UNKNOWN;

    assertThat(page.in("vi", portal).body().contains("<title>Lỗi: ")).isEqualTo(inputAtFault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/thu-tuc/2.000033", "/thu-tuc/2.000033?lang=en", "/thu-tuc/2.000033/in"})
  void a_procedure_has_one_address_for_ever(String path) {
    assertThat(portal.get(path).body())
        .containsPattern("<link rel=\"canonical\" href=\"http://[^\"]+/thu-tuc/2\\.000033\"");
  }

  @Test
  void a_code_typed_by_a_person_leads_to_the_procedure() {
    for (String typed : List.of("2.000033", "2,000033", "%202.000033", "2.000033.H20")) {
      assertThat(portal.get("/thu-tuc/" + typed).body()).contains("Thông báo hoạt động khuyến mại");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/khong-co",
        "/thu-tuc/2.000033/khac",
        "/thu-tuc/abc",
        "/WEB-INF/web.xml",
        "/WEB-INF/templates/page.xhtml",
        "/META-INF/MANIFEST.MF",
        "/khong-tim-thay"
      })
  void what_is_not_there_is_a_friendly_page_of_404(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>", "name=\"q\"", "<html");
  }

  @Test
  void the_cut_of_a_time_limit_is_seen_on_the_page() {
    assertThat(portal.get("/thu-tuc/2.000648?lang=en").body())
        .containsPattern("<del>\\s*20 working days\\s*</del>")
        .containsPattern("<ins>\\s*15 working days\\s*</ins>");
  }

  @Test
  void a_past_version_says_that_it_is_past() {
    assertThat(portal.get("/thu-tuc/2.000648?at=2021-06-01").body())
        .contains("20 ngày làm việc", "01/06/2021");
  }
}
