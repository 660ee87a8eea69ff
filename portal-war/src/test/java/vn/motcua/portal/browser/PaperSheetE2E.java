package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clerk brings the sheet of a post office as a file. */
@InABrowser
class PaperSheetE2E {
  private static final String SHEET =
      "Mã đơn gửi;Tình trạng;Ngày;Lý do;Đã thu\n7KQ9M-4TXB2-W0RC;Bay mất;22/11/2026;Vắng nhà;26.000\n";

  private static Stream<Look> looks() {
    return Stream.of(new Look(Screen.PHONE, ColorScheme.DARK, "en"), Look.DESK);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void a_file_with_a_wrong_line_is_told_of_and_its_lines_can_be_put_right(Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Page page = visitor.page();
      page.navigate("/can-bo/buu-chinh/bang-ke?lang=" + look.language());
      page.click("button[value=file]");
      assertThat(page).hasTitle(Pattern.compile("^(Lỗi|Error): .*"));
      assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator(".errors a[href='#file']")).isVisible();

      byte[] sheet = SHEET.getBytes(StandardCharsets.UTF_8);
      page.setInputFiles("#file", new FilePayload("bang-ke.csv", "text/csv", sheet));
      page.click("button[value=file]");
      assertThat(page).hasTitle(Pattern.compile("^(Lỗi|Error): .*"));
      assertThat(page.locator("td .badge.error")).hasCount(1);
      assertThat(page.locator("#lines")).hasValue(Pattern.compile("Bay mất"));
      assertThat(page.locator("#lines")).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("button[value=write]")).hasCount(0);
      Well.assertWell(page, "staff-paper-sheet-wrong-" + look.screen().width);
    }
  }
}
