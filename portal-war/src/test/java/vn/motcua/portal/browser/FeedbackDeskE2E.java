package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong while feedback is worked on is told where it can be put right. */
@InABrowser
class FeedbackDeskE2E {
  private static final String FORWARD = "details:has(button[value=forward])";

  private static Stream<Look> looks() {
    return Stream.of(new Look(Screen.PHONE, ColorScheme.DARK, "en"), Look.DESK);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void a_reason_that_is_missing_is_told_at_its_own_field_and_the_summary_leads_there(Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Page page = visitor.page();
      page.navigate("/can-bo/gop-y?lang=" + look.language());
      page.locator("main a[href*='/can-bo/gop-y/viec']").first().click();
      page.waitForLoadState();
      page.locator(FORWARD + " summary").click();
      page.locator(FORWARD + " button").click();
      page.waitForLoadState();

      assertThat(page).hasTitle(Pattern.compile("^(Lỗi|Error): .*"));
      Locator why = page.locator("#forward-why");
      assertThat(why).isVisible();
      assertThat(why).hasAttribute("aria-invalid", "true");
      assertThat(why).hasAttribute("aria-describedby", "forward-why-error");
      assertThat(page.locator("#forward-why-error")).isVisible();
      assertThat(page.locator("[aria-invalid=true]")).hasCount(1);
      Well.assertWell(page, "staff-feedback-why-" + look.screen().width);

      page.locator(".errors a[href='#forward-why']").click();
      assertThat(why).isFocused();
    }
  }
}
