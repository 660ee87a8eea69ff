package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.staff.Role;

/** A leader looks for what an inspection would find, the day before it comes. */
@InABrowser
class InspectionJourneyE2E {
  private static final String LATE = "a[href$='rule=late-no-apology']";

  @Test
  void from_figures_that_add_up_to_a_late_case_its_apology_and_a_record_to_print() {
    ReportedCase late = ReportedCase.late("261001-8102");
    try (Visitor leader = Visitor.ofStaff(ReportedCase.INDUSTRY, Role.LEADER)) {
      Page page = leader.page();
      readsFiguresThatAddUp(page);
      int found = opensTheSelfCheck(page);
      assertThat(found).isPositive();

      page.locator(LATE).click();
      List<String> list = readsTheWholeList(page);
      assertThat(list).hasSize(found).contains(late.code());
      opensTheCase(page, late);

      late.happens(
          "2026-10-23T08:30",
          "APOLOGY",
          ", \"reason\": \"Phần mềm treo\", \"day\": \"2026-12-30\"");
      assertThat(opensTheSelfCheck(page)).isEqualTo(found - 1);
      makesARecord(page, found - 1);
    }
  }

  private static void readsFiguresThatAddUp(Page page) {
    page.navigate("/thong-ke?from=2026-09-15"); // figures are kept: nobody else asks for these
    assertThat(page.locator("h3 + p .badge.success")).hasText("Số liệu khớp.");
    List<Integer> all =
        page.locator("table").first().locator("tbody td").allInnerTexts().stream()
            .limit(5)
            .map(InspectionJourneyE2E::number)
            .toList();
    assertThat(all.get(0) + all.get(1)).isPositive();
    assertThat(all.get(2) + all.get(3) + all.get(4)).isEqualTo(all.get(0) + all.get(1));
  }

  private static int number(String shown) {
    return Integer.parseInt(shown.replaceAll("\\D", ""));
  }

  private static int opensTheSelfCheck(Page page) {
    page.navigate("/can-bo");
    page.locator("main a[href$='/can-bo/tu-kiem-tra']").click();
    assertThat(page.locator("h1")).hasText("Tự kiểm tra");
    return number(page.locator("tr:has(" + LATE + ") .badge").innerText());
  }

  private static List<String> readsTheWholeList(Page page) {
    assertThat(page.locator("h1")).hasText("Trễ hạn mà chưa xin lỗi");
    List<String> all = new ArrayList<>(rows(page).allInnerTexts());
    while (page.locator("a[rel=next]").count() > 0) {
      page.locator("a[rel=next]").click();
      all.addAll(rows(page).allInnerTexts());
    }
    return all;
  }

  private static Locator rows(Page page) {
    return page.locator("table.cards tbody th");
  }

  private static void opensTheCase(Page page, ReportedCase late) {
    Locator link = page.locator("table a", new Page.LocatorOptions().setHasText(late.code()));
    while (link.count() == 0) {
      page.locator("a[rel=prev]").click();
    }
    link.click();
    assertThat(page.locator("main")).containsText(late.code());
    assertThat(page.locator("main")).containsText("quá hạn");
  }

  private static void makesARecord(Page page, int found) {
    page.locator("main a[href$='/can-bo/tu-kiem-tra/bien-ban']").click();
    assertThat(page.locator("h1")).hasText("Biên bản tự kiểm tra");
    assertThat(page.locator("tr:has-text('Trễ hạn mà chưa xin lỗi') td").first())
        .hasText(Integer.toString(found));
    assertThat(page.locator("main")).containsText(ReportedCase.INDUSTRY);
    assertThat(page.locator("dd.code")).hasText(Pattern.compile("[0-9a-f]{64}"));

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("dd.code")).isVisible();
    assertThat(page.locator("main .no-print").first()).isHidden();
    assertThat(page.locator("body > header")).isHidden();
  }
}
