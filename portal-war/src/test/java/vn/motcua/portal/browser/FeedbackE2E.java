package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.PublicPage;

/** Sending feedback and reading it again, step by step on a phone, with axe at each of them. */
@InABrowser
class FeedbackE2E {
  private static void assertWell(Page page, String step) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(TestPaths.target("screenshots").resolve("feedback-" + step + ".png")));
    Axe.assertNothingFoundOn(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s is no wider than the screen", step)
        .isTrue();
  }

  private static void presses(Page page, String selector) {
    page.locator(selector).first().click();
    page.waitForLoadState();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void from_the_empty_form_to_the_own_page(String language) {
    try (Visitor visitor = Visitor.with(new Look(Screen.PHONE, Look.PHONE.colours(), language))) {
      Page page = visitor.open(PublicPage.FEEDBACK, language);
      assertWell(page, "form");
      presses(page, "button[value=preview]");
      assertThat(page).hasTitle(Pattern.compile("^(Lỗi|Error): .*"));
      assertThat(page.locator(".errors a[href='#text']")).isVisible();
      assertWell(page, "errors");

      page.fill("#text", "Quầy số ba đóng cửa trước giờ, tôi phải về không.");
      page.fill("#name", "Trần Thị Ánh");
      page.fill("#address", "Thôn Chợ, xã Mẫu Điền");
      page.fill("#phone", "0912 345 678");
      page.selectOption("#category", "PREMISES");
      presses(page, "button[value=preview]");
      assertThat(page.locator("button[value=send]")).isVisible();
      assertWell(page, "preview");

      presses(page, "button[value=edit]");
      assertThat(page.locator("#text")).hasValue(Pattern.compile("^Quầy số ba.*"));
      assertThat(page.locator("#category")).hasValue("PREMISES");
      presses(page, "button[value=preview]");
      presses(page, "button[value=send]");
      assertThat(page.locator(".answer .code").first())
          .hasText(Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}"));
      assertWell(page, "sent");

      presses(page, "main form[action$='/tra-cuu'] button");
      assertThat(page.locator("#status")).isVisible();
      assertWell(page, "own");
      page.fill("#text", "Hôm đó là thứ Hai.");
      presses(page, "button[value=say]");
      assertThat(page.locator(".notice.success")).isVisible();
      assertThat(page.locator(".letter").last()).containsText("Hôm đó là thứ Hai.");
      assertWell(page, "own-said");
    }
  }

  @Test
  void what_was_typed_survives_a_reload_until_it_is_sent_and_stays_in_the_tab() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/gop-y");
      page.fill("#text", "Máy lấy số ở sảnh hỏng từ tuần trước.");
      page.check("#naming-ANONYMOUS");
      page.selectOption("#category", "PREMISES");
      page.navigate("/gop-y");
      assertThat(page.locator("#text")).hasValue("Máy lấy số ở sảnh hỏng từ tuần trước.");
      assertThat(page.locator("#naming-ANONYMOUS")).isChecked();
      assertThat(page.locator("#category")).hasValue("PREMISES");
      assertThat(visitor.context().cookies()).isEmpty();
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
      presses(page, "button[value=preview]");
      presses(page, "button[value=send]");
      assertThat(page.locator("#feedback-sent")).isVisible();
      page.navigate("/gop-y");
      assertThat(page.locator("#text")).hasValue("");
    }
  }

  @Test
  void a_similar_answer_is_offered_while_typing_and_to_who_denounces_none() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.open(PublicPage.FEEDBACK);
      page.fill("#text", "Thông báo khuyến mại nộp qua mạng có cần gửi thêm bản giấy không?");
      Locator offered = page.locator("#similar a").first();
      assertThat(offered).isVisible();
      assertThat(offered).hasAttribute("href", Pattern.compile("/gop-y/cong-khai/[0-9A-Z]{14}"));
      assertWell(page, "similar");
      page.check("#kind-DENUNCIATION");
      assertThat(page.locator("#similar a")).hasCount(0);
    }
  }

  @Test
  void without_scripts_everything_can_be_sent_too() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.FEEDBACK);
      page.fill("#text", "Thông báo khuyến mại nộp qua mạng có cần gửi thêm bản giấy không?");
      page.check("#naming-ANONYMOUS");
      presses(page, "button[value=preview]");
      assertThat(page.locator("#similar")).isVisible();
      presses(page, "button[value=send]");
      assertThat(page.locator("#feedback-sent")).isVisible();
    }
  }

  @Test
  void the_look_up_the_register_and_an_answer_are_well_on_a_phone() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/gop-y/tra-cuu");
      assertWell(page, "look-up");
      page.navigate("/gop-y/cong-khai");
      assertWell(page, "register");
      presses(page, ".results a");
      assertThat(page.locator(".letter").first()).isVisible();
      assertWell(page, "published");
    }
  }

  @Test
  void answers_stand_on_the_page_of_the_procedure_they_are_about() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.PROCEDURE);
      Locator answered = page.locator("section[aria-labelledby=answered] a");
      assertThat(answered.first()).isVisible();
      presses(page, "section[aria-labelledby=answered] a");
      assertThat(page.locator("main a[href$='/thu-tuc/2.000033']")).isVisible();
    }
  }
}
