package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Every step of booking on a phone of 320 pixels, each looked at by axe. */
@InABrowser
class BookingE2E {
  private static void seen(Page page, String title) {
    assertThat(page.locator("h1")).hasText(title);
    Axe.assertNothingFoundOn(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }

  @Test
  void from_the_procedure_to_the_reference() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/thu-tuc/2.000033");
      page.locator("a[href*='/dat-lich?procedure=']").first().click();
      seen(page, "Giấy tờ cần mang theo");
      page.locator("input[type=checkbox]").first().check();

      page.locator("a[href*='service=kinh-doanh']").first().click();
      seen(page, "Chọn nơi hẹn");
      page.locator("main button:not(.secondary)").first().click();
      seen(page, "Chọn ngày giờ");
      page.locator("ul.chips a").last().click();
      page.locator("summary").last().click();
      seen(page, "Chọn ngày giờ");

      page.locator("ul.times button").first().click();
      seen(page, "Thông tin liên hệ");
      page.locator("main form button").first().click();
      assertThat(page.title()).startsWith("Lỗi: ");
      seen(page, "Thông tin liên hệ");
      page.fill("#name", "Nguyễn Thị Ánh");
      page.fill("#phone", "0912345678");
      page.locator("main form button").first().click();

      seen(page, "Đã đặt lịch hẹn");
      String reference = page.locator(".code").first().innerText();
      String secret = page.locator(".code").nth(1).innerText();
      page.navigate("/dat-lich/quan-ly");
      page.fill("#reference", reference);
      page.fill("#secret", secret);
      page.locator("main form button").first().click();
      seen(page, "Lịch hẹn của bạn");
      page.locator("button[value=wait]").click();
      seen(page, "Lịch hẹn của bạn");
      assertThat(page.locator("button[value=unwait]")).isVisible();
    }
  }
}
