package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.motcua.staff.Role;

/** A clerk of a commune's centre receives people all day, and the postman in the afternoon. */
@InABrowser
class ClerkDayE2E {
  private static final String CENTRE = "000.01.42.H20";

  @Test
  void from_the_first_number_over_the_postman_to_the_figures_of_the_day() {
    try (Visitor clerk = Visitor.ofStaff(CENTRE, Role.CLERK);
        Visitor hall = Visitor.with(Look.DESK);
        Visitor citizen = Visitor.withoutScript()) {
      Page page = clerk.page();
      int served = figure(page, "Đã xong");
      int missed = figure(page, "Không đến");

      opensTheDay(page);
      String first = givesANumber(page, "Hạng Thị Dợ");
      String second = givesANumber(page, "Tráng A Chư");
      calls(page, "Hạng Thị Dợ");
      assertThat(calledInThe(hall)).contains("Số " + first).doesNotContain("Dợ");
      presses(page, "Hạng Thị Dợ", "serve", "Đã xong");
      assertThat(calledInThe(hall)).doesNotContain("Số " + first);
      calls(page, "Tráng A Chư");
      assertThat(calledInThe(hall)).contains("Số " + second);
      presses(page, "Tráng A Chư", "miss", "Không đến");

      String reference = ordersCollection(citizen.page());
      handsOverWithThePostman(page, reference);

      assertThat(figure(page, "Đã xong")).isEqualTo(served + 1);
      assertThat(figure(page, "Không đến")).isEqualTo(missed + 1);
    }
  }

  private static void opensTheDay(Page page) {
    page.navigate("/can-bo");
    page.locator("main a[href$='/can-bo/lich-hen']").click();
    assertThat(page.locator("#reference")).isVisible();
  }

  private static String givesANumber(Page page, String name) {
    page.locator("details:has(#person) > summary").click();
    page.fill("#person", name);
    page.press("#person", "Enter");
    String told = page.locator(".notice.success strong").innerText();
    assertThat(told).startsWith(name + ": số ");
    return told.replaceAll("\\D", "");
  }

  private static void calls(Page page, String name) {
    presses(page, name, "call", "Đang được gọi");
  }

  private static void presses(Page page, String name, String action, String then) {
    page.locator("tr:has-text('" + name + "') button[value=" + action + "]").click();
    assertThat(page.locator("tr:has-text('" + name + "')")).containsText(then);
  }

  private static String calledInThe(Visitor hall) {
    hall.page().navigate("/dat-lich/man-hinh?centre=" + CENTRE);
    return hall.page().locator("main").innerText();
  }

  private static String ordersCollection(Page page) {
    page.navigate("/buu-chinh?procedure=2.000033");
    page.check("#kCOLLECT");
    page.selectOption("#centre", CENTRE);
    page.fill("#name", "Sùng Thị Xa");
    page.fill("#phone", "0912 345 693");
    page.fill("#address", "Thôn Chợ, xã Mẫu Sơn");
    page.fill("#papers", "Tờ khai");
    page.click("button[value=check]");
    page.click("button[value=send]");
    return page.locator(".answer .code").first().innerText();
  }

  private static void handsOverWithThePostman(Page page, String reference) {
    page.navigate("/can-bo");
    page.locator("main a[href$='/can-bo/buu-chinh']").click();
    assertThat(page.locator("main")).containsText(reference);
    page.locator("main a[href*='/so-ban-giao']").first().click();
    page.fill("#reference", reference);
    page.press("#reference", "Enter");
    Locator sheet = page.locator("section:has-text('" + reference + "')");
    String envelopes = Integer.toString(sheet.locator("tbody tr").count());
    sheet.locator("input[name=centreCount]").fill(envelopes);
    sheet.locator("input[name=postCount]").fill(envelopes);
    sheet.locator("button[value=seal]").click();
    sheet.locator("input[name=postman]").fill("Lê Văn Bưu");
    sheet.locator("input[name=role]").fill("Bưu tá");
    sheet.locator("button[value=sign]").click();
    assertThat(page.locator(".notice.success")).containsText("Đã ký nhận");
    assertThat(sheet.locator(".badge")).hasText("Đã ký nhận");
  }

  /** The sum of a column of the figures of the centre. */
  private static int figure(Page page, String column) {
    page.navigate("/can-bo/lich-hen/so-lieu?centre=" + CENTRE);
    return page.locator("td[data-label='" + column + "']").allInnerTexts().stream()
        .mapToInt(shown -> Integer.parseInt(shown.strip()))
        .sum();
  }
}
