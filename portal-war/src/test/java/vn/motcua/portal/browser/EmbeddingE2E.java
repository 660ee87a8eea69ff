package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;

/** Parts of the portal on the pages of another site, whose policy for contents is strict. */
@InABrowser
class EmbeddingE2E {
  private static final String CODE = "000.00.02.H23-200922-0005";
  private static final String TWO =
      "<portal-search><a href='%1$s/thu-tuc'>Tìm thủ tục</a></portal-search>"
          + "<portal-case><a href='%1$s/ho-so'>Tra cứu hồ sơ</a></portal-case>";
  private static final String OTHERS =
      "<portal-feedback department='000.00.02.H20'></portal-feedback>"
          + "<portal-booking></portal-booking>";

  private static String two() {
    return TWO.formatted(DeployedPortal.address());
  }

  private static String frame(String path) {
    return "<iframe title='Tra cứu' src='%s%s' width='300' height='400'></iframe>"
        .formatted(DeployedPortal.address(), path);
  }

  private static Page popup(Page page, Locator button) {
    Page opened = page.waitForPopup(button::click);
    opened.waitForLoadState();
    return opened;
  }

  @Test
  void two_parts_on_one_page_suggest_find_and_look_up_in_place() {
    try (ForeignSite site = ForeignSite.listed("vi", two());
        Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      List<String> addresses = new CopyOnWriteArrayList<>();
      page.onRequest(request -> addresses.add(request.url()));
      page.navigate(site.address());

      Locator box = page.locator("portal-search input");
      box.pressSequentially("dang ky ket h");
      assertThat(page.locator("portal-search [role=option]").first()).isVisible();
      assertThat(box).hasAttribute("aria-expanded", "true");
      page.keyboard().press("ArrowDown");
      assertThat(box).hasAttribute("aria-activedescendant", "o0");
      Axe.assertNothingFoundOn(page);
      page.keyboard().press("Escape");
      page.keyboard().press("Enter");
      Locator result = page.locator("portal-search .results a").first();
      assertThat(result)
          .hasAttribute("href", Pattern.compile(DeployedPortal.address() + "/thu-tuc/[\\d.]+"));

      page.locator("portal-case input[name=code]").first().fill(CODE);
      page.keyboard().press("Enter");
      assertThat(page.locator("portal-case .status")).isVisible();
      assertThat(page.locator("portal-case dl")).containsText(CODE);
      assertThat(page.locator("portal-case dl")).containsText("01/10/2020");
      Axe.assertNothingFoundOn(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(TestPaths.target("screenshots").resolve("embedded-320.png")));
      Page portal = popup(page, page.locator("portal-case form button.plain"));
      assertThat(portal).hasURL(DeployedPortal.address() + "/ho-so");
      assertThat(portal.locator(".answer .code")).hasText(CODE);

      result.click();
      assertThat(page.locator("h1")).isVisible();
      assertThat(addresses).noneMatch(url -> url.contains("200922"));
      assertThat(visitor.context().cookies()).isEmpty();
    }
  }

  @Test
  void a_reference_in_the_search_is_posted_and_not_searched_for() {
    try (ForeignSite site = ForeignSite.listed("vi", two());
        Visitor visitor = Visitor.with(Look.DESK)) {
      Page page = visitor.page();
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(request -> asked.add(request.url()));
      page.navigate(site.address());
      page.locator("portal-search input").fill(CODE);
      page.keyboard().press("Enter");

      Page portal = popup(page, page.locator("portal-search .answer button"));
      assertThat(portal.locator(".answer .code")).hasText(CODE);
      assertThat(asked).noneMatch(url -> url.contains("/api/") || url.contains("200922"));
    }
  }

  @Test
  void what_is_wrong_with_a_code_is_said_at_the_field() {
    try (ForeignSite site = ForeignSite.listed("vi", two());
        Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate(site.address());
      Locator box = page.locator("portal-case input[name=code]").first();
      box.press("Enter");
      assertThat(page.locator("portal-case .error")).hasText(Pattern.compile("^Lỗi: .+"));
      assertThat(box).hasAttribute("aria-invalid", "true");
      assertThat(box).isFocused();

      box.fill("abc");
      box.press("Enter");
      assertThat(page.locator("portal-case .error")).hasCount(1);
      assertThat(box).hasValue("abc");
      Axe.assertNothingFoundOn(page);
    }
  }

  @Test
  void a_site_the_portal_does_not_know_is_led_to_the_portal() {
    try (ForeignSite site = ForeignSite.unknown(two());
        Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate(site.address());
      page.locator("portal-case input[name=code]").first().fill(CODE);
      page.keyboard().press("Enter");
      Locator open = page.locator("portal-case .answer button");
      assertThat(open).isVisible();
      assertThat(page.locator("portal-case .status")).hasCount(0);
      Page portal = popup(page, open);
      assertThat(portal).hasURL(DeployedPortal.address() + "/ho-so");
      assertThat(portal.locator(".answer .code")).hasText(CODE);

      page.locator("portal-search input").fill("ket hon");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(DeployedPortal.address() + "/thu-tuc?q=ket+hon");
    }
  }

  @Test
  void without_a_script_the_links_inside_are_shown() {
    try (ForeignSite site = ForeignSite.listed("vi", two());
        Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.page();
      page.navigate(site.address());
      page.locator("portal-case a").click();
      assertThat(page).hasURL(DeployedPortal.address() + "/ho-so");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void axe_finds_nothing_in_any_part_in_either_language(String language) {
    try (ForeignSite site = ForeignSite.listed(language, two() + OTHERS);
        Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate(site.address());
      assertThat(page.locator("portal-booking li a").first()).isVisible();
      assertThat(page.locator("portal-search label"))
          .hasText(language.equals("vi") ? "Tìm thủ tục" : "Find a procedure");
      assertThat(page.locator("portal-feedback a").first())
          .hasAttribute("href", Pattern.compile("/gop-y\\?department=000\\.00\\.02\\.H20"));
      Axe.assertNothingFoundOn(page);
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);

      page.evaluate("document.querySelector('portal-case').lang = 'en'");
      assertThat(page.locator("portal-case button")).hasText("Look up");
    }
  }

  @Test
  void the_site_chooses_the_colours_and_its_rules_reach_no_further() {
    try (ForeignSite site = ForeignSite.listed("vi", two());
        Visitor visitor = Visitor.with(Look.DESK)) {
      Page page = visitor.page();
      page.navigate(site.address());
      assertThat(page.locator("portal-search button"))
          .hasCSS("background-color", "rgb(102, 0, 51)");
      assertThat(page.locator("portal-case button")).hasCSS("background-color", "rgb(0, 96, 91)");
      assertThat(page.locator("portal-case .hint")).hasCSS("border-top-width", "0px");
    }
  }

  @ParameterizedTest
  @CsvSource({"/nhung/thu-tuc,#q,ket hon,/thu-tuc", "/nhung/ho-so,#code,abc,/ho-so"})
  void a_frame_works_without_scripts_on_a_site_the_portal_knows(
      String path, String field, String typed, String leadsTo) {
    try (ForeignSite site = ForeignSite.listed("vi", frame(path));
        Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.page();
      page.navigate(site.address());
      FrameLocator inside = page.frameLocator("iframe");
      inside.locator(field).fill(typed);
      Page opened = popup(page, inside.locator("button"));
      assertThat(opened)
          .hasURL(Pattern.compile(DeployedPortal.address() + leadsTo + "(\\?q=ket\\+hon)?$"));
    }
  }

  @Test
  void a_frame_stays_empty_on_a_site_it_does_not_know() {
    assertThatThrownBy(
            () -> {
              try (ForeignSite site = ForeignSite.unknown(frame("/nhung/ho-so"));
                  Visitor visitor = Visitor.with(Look.PHONE)) {
                Page page = visitor.page();
                page.waitForConsoleMessage(() -> page.navigate(site.address()));
                assertThat(page.frameLocator("iframe").locator("#code")).hasCount(0);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("frame-ancestors");
  }

  @Test
  void the_script_and_what_it_asks_for_come_from_the_portal_alone() {
    try (ForeignSite site = ForeignSite.listed("vi", two() + OTHERS);
        Visitor visitor = Visitor.with(Look.PHONE)) {
      List<Request> requests = new CopyOnWriteArrayList<>();
      visitor.page().onRequest(requests::add);
      visitor.page().navigate(site.address());
      assertThat(visitor.page().locator("portal-booking li a").first()).isVisible();

      assertThat(requests)
          .extracting(Request::url)
          .allMatch(
              url ->
                  url.startsWith(site.address()) || url.startsWith("" + DeployedPortal.address()))
          .filteredOn(url -> url.startsWith("" + DeployedPortal.address()))
          .hasSize(2);
    }
  }
}
