package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** A case that was opened with its secret, with everything such a page can show, on a phone. */
@InABrowser
class OpenedCaseE2E {
  private static final String CODE = "000.00.02.H20-261102-6001";
  private static final String WIDER_THAN_THE_SCREEN =
      """
      () => [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .filter(e => getComputedStyle(e).position !== 'absolute')
        .map(e => e.outerHTML.slice(0, 160))""";

  /** What is looked at. */
  enum Shown {
    CASE,
    RECEIPT,
    SUPPLEMENT,
    FOLLOWING
  }

  @BeforeAll
  static void a_case_to_which_much_has_happened() {
    Portal portal = new Portal();
    String body =
        """
        {"code": "%s", "procedure": "2.000648", "department": "000.00.02.H20", "channel": "ONLINE", "dueOn": "2026-11-23",
         "updatedAt": "2026-11-02T09:00:00+07:00", "lookupSecret": "E2E-6001", "events": [
         {"id": "1", "at": "2026-11-02T08:30:00+07:00", "kind": "RECEIVED"},
         {"id": "2", "at": "2026-11-03T08:30:00+07:00", "kind": "TRANSFERRED", "unit": "000.00.15.H20"},
         {"id": "3", "at": "2026-11-04T08:30:00+07:00", "kind": "APOLOGY", "reason": "Phần mềm treo", "day": "2026-12-30"},
         {"id": "4", "at": "2026-11-05T08:30:00+07:00", "kind": "SUPPLEMENT_REQUESTED", "reason": "Thiếu hợp đồng thuê nhà",
          "number": "12/PYC-SCT", "day": "2026-12-15", "papers": [{"name": "Bản sao hợp đồng thuê địa điểm kinh doanh", "form": "Mẫu 05"}]}]}
        """
            .formatted(CODE)
            .replace("\n", " ");
    assertThat(
            portal
                .send(
                    portal
                        .request(
                            "/api/v1/cases/" + CODE,
                            Staff.program("000.00.02.H20", Role.INTEGRATION))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .status())
        .isBetween(200, 201);
  }

  @ParameterizedTest
  @EnumSource(Shown.class)
  void axe_finds_nothing_and_nothing_is_wider_than_a_phone(Shown shown) {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/ho-so");
      page.fill("#code", CODE);
      page.press("#code", "Enter");
      page.fill("#secret", "e2e6001");
      page.press("#secret", "Enter");
      page.waitForSelector("ol.timeline");
      page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
      if (shown == Shown.FOLLOWING) {
        page.fill("#email", "khong phai thu");
        page.evaluate("document.querySelector('#email').form.noValidate = true");
        page.press("#email", "Enter");
        page.waitForSelector("#email-error");
      } else if (shown != Shown.CASE) {
        page.click("button[value=" + shown + "]");
        page.waitForSelector("article.form");
      }
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  TestPaths.target("screenshots")
                      .resolve("opened-" + shown.name().toLowerCase(Locale.ROOT) + ".png")));

      Axe.assertNothingFoundOn(page);
      assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(List.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"so-theo-doi?department=000.00.02.H20&year=2026", "bieu-mau"})
  void what_colleagues_print_can_be_read_on_a_phone_too(String path) {
    try (Visitor visitor = Visitor.ofStaff(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/can-bo/ho-so?code=" + CODE);
      if (path.equals("bieu-mau")) {
        page.click("a[href*='mot?id=']");
        Axe.assertNothingFoundOn(page);
        page.click("a[href*='form=CONTROL']");
      } else {
        page.navigate("/can-bo/ho-so/" + path);
      }
      page.waitForSelector("article.form");
      page.screenshot(
          new ScreenshotOptions()
              .setFullPage(true)
              .setPath(
                  TestPaths.target("screenshots")
                      .resolve("staff-" + path.replaceAll("\\?.*", "") + ".png")));

      Axe.assertNothingFoundOn(page);
      assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(List.of());
    }
  }
}
