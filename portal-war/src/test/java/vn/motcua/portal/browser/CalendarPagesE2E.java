package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@InABrowser
class CalendarPagesE2E {
  private static Stream<Arguments> pagesAndLooks() {
    return Stream.of("?year=2024", "/muc", "/muc?kind=HOURS")
        .flatMap(path -> Stream.of(Look.PHONE, Look.DESK).map(look -> Arguments.of(path, look)));
  }

  private static void assertWell(Page page) {
    Axe.assertNothingFoundOn(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no wider than the screen")
        .isTrue();
  }

  @ParameterizedTest(name = "calendar{0} at {1}")
  @MethodSource("pagesAndLooks")
  void axe_finds_nothing_and_nothing_is_cut_off(String path, Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      visitor.page().navigate("/can-bo/lich" + path);
      assertWell(visitor.page());
    }
  }

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
      assertWell(page);

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
