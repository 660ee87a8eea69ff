package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.rest.PublicPage;

/** The search box as a combobox, by keyboard and pointer. */
@InABrowser
class SuggestionsE2E {
  private static final String CODE = "000.00.02.H23-200922-0005";

  private static Locator options(Page page) {
    return page.locator("#q-list [role=option]");
  }

  private static Page typed(Visitor visitor, String text) {
    Page page = visitor.open(PublicPage.HOME);
    page.locator("#q").pressSequentially(text);
    return page;
  }

  @Test
  void the_keyboard_walks_through_the_suggestions_and_opens_one() {
    try (Visitor visitor = Visitor.with(Look.DESK)) {
      Page page = typed(visitor, "dang ky ket h");
      Locator box = page.locator("#q");
      assertThat(options(page).first()).isVisible();
      assertThat(box).hasAttribute("aria-expanded", "true");

      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      assertThat(box).hasAttribute("aria-activedescendant", "q-1");
      assertThat(options(page).nth(1)).hasAttribute("aria-selected", "true");
      assertThat(options(page).nth(0)).hasAttribute("aria-selected", "false");
      page.keyboard().press("ArrowUp");
      assertThat(box).hasAttribute("aria-activedescendant", "q-0");
      page.keyboard().press("ArrowUp");
      assertThat(page.locator("#q[aria-activedescendant]")).hasCount(0);
      assertThat(box).isFocused();

      Locator wanted = options(page).filter(new Locator.FilterOptions().setHasText("1.000894"));
      while (!"true".equals(wanted.getAttribute("aria-selected"))) {
        page.keyboard().press("ArrowDown");
      }
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(":\\d+/thu-tuc/1\\.000894$"));
    }
  }

  @Test
  void escape_closes_the_list_and_keeps_what_was_typed() {
    try (Visitor visitor = Visitor.with(Look.DESK)) {
      Page page = typed(visitor, "khai si");
      assertThat(options(page).first()).isVisible();

      page.keyboard().press("Escape");

      assertThat(page.locator("#q-list")).isHidden();
      assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
      assertThat(page.locator("#q")).hasValue("khai si");
      page.keyboard().press("ArrowDown");
      assertThat(options(page).first()).isVisible();
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile("/thu-tuc\\?q=khai\\+si$"));
    }
  }

  @Test
  void a_pointer_opens_a_suggestion_and_leaving_the_box_closes_the_list() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = typed(visitor, "sinh c");
      assertThat(options(page).first()).isVisible();
      page.locator("h1").click();
      assertThat(page.locator("#q-list")).isHidden();

      page.locator("#q").pressSequentially("o");
      options(page).first().click();
      assertThat(page).hasURL(Pattern.compile(":\\d+/thu-tuc/su-kien/sinh-con$"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void axe_finds_nothing_in_the_open_list(String language) {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.open(PublicPage.HOME, language);
      page.locator("#q").pressSequentially("dat dai");
      assertThat(options(page).first()).isVisible();
      page.keyboard().press("ArrowDown");

      assertThat(new AxeBuilder(page).analyze().getViolations())
          .as("violations")
          .allSatisfy(rule -> assertThat(rule.getNodes().toString()).isEmpty());
    }
  }

  @Test
  void nothing_breaks_when_suggestions_fail() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.open(PublicPage.HOME);
      List<String> errors = new ArrayList<>();
      page.onPageError(errors::add);
      page.route("**/suggest?**", Route::abort);
      page.waitForRequest("**/suggest?**", () -> page.locator("#q").pressSequentially("khai sinh"));

      assertThat(page.locator("#q-list")).isHidden();
      page.keyboard().press("Enter");
      assertThat(page.locator(".result").first()).isVisible();
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void the_code_of_a_case_is_posted_and_never_stands_in_an_address() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.open(PublicPage.HOME);
      List<String> addresses = new ArrayList<>();
      page.onRequest(request -> addresses.add(request.url()));
      page.locator("#q").pressSequentially(CODE);
      page.keyboard().press("Enter");

      assertThat(page.locator("#status")).isVisible();
      assertThat(page.locator(".answer .code")).hasText(CODE);
      assertThat(page).hasURL(Pattern.compile(":\\d+/ho-so$"));
      assertThat(addresses).noneMatch(url -> url.contains("200922"));
    }
  }
}
