package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.TestPaths;

@InABrowser
class StaffPagesE2E {
  private static final List<String> PATHS =
      List.of(
          "",
          "?kind=PIN",
          "?kind=STOP",
          "/muc?kind=RULE",
          "/muc?kind=PIN",
          "/nhap",
          "/lich-su",
          "/cau-hoi",
          "/giai-thich?q=khuyen+mai&code=2.000033");
  private static final List<Look> LOOKS =
      List.of(Look.PHONE, Look.DESK, new Look(Screen.TABLET, ColorScheme.DARK, "en"));

  private static Stream<Arguments> pagesAndLooks() {
    return PATHS.stream().flatMap(path -> LOOKS.stream().map(look -> Arguments.of(path, look)));
  }

  private static Page open(Visitor visitor, String path, Look look) {
    visitor
        .page()
        .navigate(
            "/can-bo/tim-kiem"
                + path
                + (path.contains("?") ? "&" : "?")
                + "lang="
                + look.language());
    return visitor.page();
  }

  private static void assertWell(Page page, String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(TestPaths.target("screenshots").resolve(picture.replace(' ', '-') + ".png")));
    Axe.assertNothingFoundOn(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no wider than the screen")
        .isTrue();
  }

  @ParameterizedTest(name = "desk{0} at {1}")
  @MethodSource("pagesAndLooks")
  void axe_finds_nothing_and_nothing_is_cut_off(String path, Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      assertWell(open(visitor, path, look), "desk" + PATHS.indexOf(path) + " " + look);
    }
  }

  private static Stream<Look> looks() {
    return LOOKS.stream();
  }

  @ParameterizedTest(name = "audit at {0}")
  @MethodSource("looks")
  void the_audit_is_read_and_checked_at_any_size(Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Page page = visitor.page();
      page.navigate("/can-bo/nhat-ky?lang=" + look.language());
      page.click("button[value=verify]");
      page.waitForLoadState();
      assertThat(page.locator(".notice.success").count()).isEqualTo(1);
      assertWell(page, "audit " + look);
      page.navigate("/can-bo/nhat-ky?from=x&lang=" + look.language());
      assertWell(page, "audit refused " + look);
    }
  }

  @Test
  void a_person_tries_a_rule_reads_what_is_wrong_and_saves_and_removes_it() {
    try (Visitor visitor = Visitor.ofStaff(Look.PHONE)) {
      Page page = open(visitor, "/muc?kind=RULE", Look.PHONE);
      page.fill("#text", "gộp lại @ không có dấu");
      page.click("button[value=save]");
      page.waitForLoadState();
      assertThat(page.title()).startsWith("Lỗi: ");
      assertThat(page.inputValue("#text")).isEqualTo("gộp lại @ không có dấu");
      assertWell(page, "desk refused");

      page.fill("#text", "dò thử giao diện = thông báo hoạt động khuyến mại");
      page.click("button[value=preview]");
      page.waitForLoadState();
      assertThat(page.textContent("#preview")).contains("2.000033");
      assertWell(page, "desk preview");

      page.click("button[value=save]");
      page.waitForLoadState();
      assertThat(page.url()).contains("done=saved");
      assertWell(page, "desk saved");

      page.click("a:has-text('dò thử giao diện')");
      page.waitForLoadState();
      assertWell(page, "desk item");
      page.click("button[value=remove]");
      page.waitForLoadState();
      assertThat(page.url()).contains("done=removed");
    }
  }
}
