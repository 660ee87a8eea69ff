package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@InABrowser
class CalendarPagesE2E {
  @Test
  void a_person_reads_what_is_wrong_saves_and_undoes() {
    try (Visitor visitor = Visitor.ofStaff(Look.PHONE)) {
      Page page = visitor.page();
      page.navigate("/can-bo/lich/muc");
      page.fill("#date", "2035-03-05");
      page.click("button[value=save]");
      page.waitForLoadState();
      assertThat(page.title()).startsWith("Lỗi: ");
      assertThat(page.inputValue("#date")).isEqualTo("2035-03-05");
      Well.assertWell(page, "calendar");

      page.fill("#nameVi", "Thử lịch");
      page.click("button[value=save]");
      page.waitForLoadState();
      assertThat(page.textContent("main .notice")).contains("Đã lưu", "05/03/2035");
      page.click("button[value=undo]");
      page.waitForLoadState();
      assertThat(page.textContent("main .notice")).contains("Đã hoàn tác");
    }
  }
}
