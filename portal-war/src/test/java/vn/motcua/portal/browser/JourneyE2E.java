package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.portal.rest.PublicPage;

/** What citizens do, in a browser that runs no script unless a test says otherwise. */
@InABrowser
class JourneyE2E {
  @Test
  void from_the_home_page_to_the_sheet_and_back() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.HOME);
      page.fill("#q", "khuyen mai");
      page.press("#q", "Enter");
      String all = page.locator("[role=status]").innerText();

      page.locator(".facets details", new Page.LocatorOptions().setHasText("Cấp")).first();
      Locator choice = page.locator(".facets details[open] a:not([aria-current])").first();
      choice.click();
      assertThat(page.locator(".chips a").first()).isVisible();
      assertThat(page.locator("[role=status]")).not().hasText(all);

      page.goBack();
      page.locator(".results a").first().click();
      assertThat(page).hasURL(Pattern.compile("/thu-tuc/2\\.000033"));
      assertThat(page.locator("h1")).hasText("Thông báo hoạt động khuyến mại");

      page.locator("a.button[href$='/in']").click();
      assertThat(page.locator("article.sheet svg")).isVisible();
      page.locator("main a[href$='/thu-tuc/2.000033']").click();
      assertThat(page).hasURL(Pattern.compile("/thu-tuc/2\\.000033$"));
    }
  }

  @Test
  void a_filter_can_be_taken_off_again() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.RESULTS);
      String all = page.locator("[role=status]").innerText();
      page.locator(".facets details[open] a:not([aria-current])").first().click();
      page.locator(".chips a").first().click();

      assertThat(page.locator("[role=status]")).hasText(all);
      assertThat(page.locator(".chips")).hasCount(0);
    }
  }

  @Test
  void a_case_is_looked_up_by_keyboard_alone() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.page();
      page.navigate("/");
      Keyboard.tabTo(page, ".skip");
      page.keyboard().press("Enter");
      Keyboard.tabTo(page, "main a[href$='/ho-so']");
      page.keyboard().press("Enter");
      page.waitForURL("**/ho-so");
      Keyboard.tabTo(page, "#code");
      page.keyboard().type("000.00.02.h23-200922-5");
      page.keyboard().press("Enter");

      assertThat(page.locator("#status")).isVisible();
      assertThat(page.locator(".answer .code")).hasText("000.00.02.H23-200922-0005");
    }
  }

  @Test
  void the_code_of_a_case_is_never_in_an_address() {
    try (Visitor visitor = Visitor.withoutScript()) {
      assertThat(visitor.open(PublicPage.CASE_RETURNED).url()).doesNotContain("200922");
      assertThat(visitor.open(PublicPage.CASE_UNKNOWN).url()).doesNotContain("200922");
    }
  }

  @Test
  void the_code_of_a_case_in_the_search_box_leads_to_the_look_up() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.HOME);
      page.fill("#q", "000.00.02.H23-200922-0005");
      page.press("#q", "Enter");

      assertThat(page).hasURL(Pattern.compile("/ho-so\\?tu=tim-kiem$"));
      assertThat(page.locator(".notice")).isVisible();
      page.goBack();
      assertThat(page).hasURL(Pattern.compile("[^/]/$")); // the code is not in the history
    }
  }

  @Test
  void what_was_probably_meant_keeps_the_filters() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.MISTYPED_SEARCH);
      assertThat(page.locator("#q")).hasValue("giay pehp xay dung");
      page.locator(".did-you-mean a").click();

      assertThat(page.locator("#q")).hasValue("giấy phép xây dựng");
      assertThat(page.locator(".chips a").first()).containsText("Cấp tỉnh");
      assertThat(page.locator(".did-you-mean")).hasCount(0);
    }
  }

  @Test
  void a_life_event_leads_from_the_home_page_to_its_procedures() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(PublicPage.HOME);
      page.locator("a[href$='/su-kien/sinh-con']").click();
      assertThat(page.locator("h1")).hasText("Sinh con");

      page.locator(".steps a[href$='/thu-tuc/1.001193']").click();
      assertThat(page.locator("h1")).hasText("Thủ tục đăng ký khai sinh");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = PublicPage.class,
      names = {"CASE_UNKNOWN", "CASE_CODE_MALFORMED", "REFUSED_SEARCH"})
  void what_went_wrong_takes_the_focus_and_leads_to_the_field(PublicPage wanted) {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.open(wanted);
      assertThat(page.locator(".errors")).isFocused();

      page.locator(".errors a").first().click();

      assertThat(page.locator("main form input:not([type=hidden])").first()).isFocused();
    }
  }

  @ParameterizedTest
  @EnumSource(value = PublicPage.class, mode = EnumSource.Mode.MATCH_NONE, names = "FRAME_OF_.*")
  void the_language_switch_keeps_the_page(PublicPage wanted) {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(wanted);
      int headings = page.locator("h1, h2, h3").count();
      String address = page.url().replaceAll("[?&]lang=..", "");

      page.locator(".language:not(form), form.language button").click();

      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("h1, h2, h3")).hasCount(headings);
      assertThat(page.url().replaceAll("[?&]lang=..", "")).isEqualTo(address);
    }
  }

  @Test
  void the_language_once_chosen_holds_on_the_next_page() {
    try (Visitor visitor = Visitor.withoutScript()) {
      visitor.open(PublicPage.HOME);
      Page page = visitor.page();
      page.locator("a.language").click();
      page.locator("main a[href$='/dat-lich']").click();

      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }
}
