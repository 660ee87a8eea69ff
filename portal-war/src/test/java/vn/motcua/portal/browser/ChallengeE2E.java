package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.Portal;

/** Somebody behind an address from which very much has come. */
@InABrowser
class ChallengeE2E {
  private static final String CODE = "000.00.02.H23-200922-0005";
  private static final int FREE = 30;

  private static void usedUp(String address) {
    for (int i = 0; i < FREE; i++) {
      new Portal()
          .post(
              "/ho-so",
              "code=000.00.02.H20-200922-%04d".formatted(i + 1),
              "X-Forwarded-For",
              address);
    }
  }

  private static List<Look> looks() {
    return Look.MAIN;
  }

  private static void lookUp(Page page) {
    page.navigate("/ho-so");
    page.fill("#code", CODE);
    page.press("#code", "Enter");
  }

  @ParameterizedTest(name = "at {0}")
  @MethodSource("looks")
  void the_browser_does_the_work_and_sends_what_was_typed_by_itself(Look look) {
    String address = "192.0.2." + look.screen().width % 200;
    usedUp(address);
    try (Visitor visitor = Visitor.with(look).from(address)) {
      lookUp(visitor.page());
      visitor.page().waitForSelector("#status");
      assertThat(visitor.page().textContent("main")).contains(CODE);
    }
  }

  @Test
  void without_a_script_a_person_waits_and_presses_once_more() {
    String address = "192.0.2.230";
    usedUp(address);
    try (Visitor visitor = Visitor.withoutScript().from(address)) {
      Page page = visitor.page();
      lookUp(page);
      page.waitForLoadState();
      assertThat(page.title()).startsWith("Vui lòng chờ một chút");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(TestPaths.target("screenshots").resolve("wait-320.png")));
      page.waitForCondition(
          () -> {
            if (page.locator("#status").count() == 0) {
              page.waitForNavigation(
                  () -> page.click("main form:has(input[name=cho-luot]) button"));
            }
            return page.locator("#status").count() == 1;
          },
          new Page.WaitForConditionOptions().setTimeout(15_000));
    }
  }

  @Test
  void what_goes_against_the_policy_for_contents_fails_a_test() {
    assertThatThrownBy(
            () -> {
              try (Visitor visitor = Visitor.with(Look.PHONE)) {
                visitor.page().navigate("/");
                visitor
                    .page()
                    .waitForConsoleMessage(
                        () ->
                            visitor
                                .page()
                                .evaluate(
                                    "document.body.append(Object.assign(document.createElement('img'),"
                                        + " {src: 'https://elsewhere.example/x.png'}))"));
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("elsewhere.example");
  }
}
