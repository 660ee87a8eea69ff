package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InABrowser
class SearchDeskE2E {
  private static final List<Look> LOOKS =
      List.of(Look.PHONE, Look.DESK, new Look(Screen.TABLET, ColorScheme.DARK, "en"));

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
      Well.assertWell(page, "audit " + look);
      page.navigate("/can-bo/nhat-ky?from=x&lang=" + look.language());
      Well.assertWell(page, "audit refused " + look);
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
      Well.assertWell(page, "desk refused");

      page.fill("#text", "dò thử giao diện = thông báo hoạt động khuyến mại");
      page.click("button[value=preview]");
      page.waitForLoadState();
      assertThat(page.textContent("#preview")).contains("2.000033");
      Well.assertWell(page, "desk preview");

      page.click("button[value=save]");
      page.waitForLoadState();
      assertThat(page.url()).contains("done=saved");
      Well.assertWell(page, "desk saved");

      page.click("a:has-text('dò thử giao diện')");
      page.waitForLoadState();
      Well.assertWell(page, "desk item");
      page.click("button[value=remove]");
      page.waitForLoadState();
      assertThat(page.url()).contains("done=removed");
    }
  }
}
