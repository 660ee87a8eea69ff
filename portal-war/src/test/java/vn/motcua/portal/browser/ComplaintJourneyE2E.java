package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import vn.motcua.staff.Role;

/** A citizen whose case is late complains, and four departments' people have to do with it. */
@InABrowser
class ComplaintJourneyE2E {
  private static final String DESK = "000.01.01.H20";
  private static final String FIRST = "Hồ sơ chờ văn bản góp ý, xin nhận lỗi. Kết quả có ngày mai.";
  private static final String SECOND = "Kết quả đã có ở quầy số 2, mời bà đến nhận.";

  @Test
  void from_a_late_case_through_the_wrong_department_to_an_answer_that_is_asked_again_and_rated() {
    ReportedCase late = ReportedCase.late("261001-8101");
    try (Visitor citizen = Visitor.withoutScript()) {
      Page page = citizen.page();
      findsTheCaseLate(page, late);
      complains(page);
      confirmsByTheCodeInTheMail(page);
      String reference = page.locator(".answer .code").first().innerText();
      String secret = page.locator(".answer .code").nth(1).innerText();

      theWrongDepartmentReturns(reference);
      theDeskPassesOn(reference);
      anOfficerDrafts(reference, FIRST);
      theLeaderApproves(reference, FIRST);

      assertThat(MailKept.about("Đã trả lời góp ý " + reference).text()).contains(FIRST);
      opens(page, reference, secret);
      assertThat(page.locator(".letter").last()).containsText(FIRST);
      assertThat(page.locator("ol.timeline")).containsText("Hồ sơ này do Sở Công Thương thụ lý");
      asksAgain(page);
      anOfficerDrafts(reference, SECOND);
      theLeaderApproves(reference, SECOND);

      opens(page, reference, secret);
      rates(page);
      theLeaderReadsTheRating(reference);
    }
  }

  private static void findsTheCaseLate(Page page, ReportedCase late) {
    page.navigate("/ho-so");
    page.fill("#code", late.code());
    page.press("#code", "Enter");
    assertThat(page.locator("main")).containsText("Đã quá ngày hẹn mà chưa có kết quả.");
    page.locator("main form[action$='/gop-y'] button").click();
    assertThat(page.locator("#caseCode")).hasValue(late.code());
  }

  private static void complains(Page page) {
    page.fill("#text", "Hồ sơ của tôi quá hẹn một tháng, gọi điện không ai trả lời.");
    page.fill("#name", "Vừ Thị Mỷ");
    page.fill("#address", "Bản Phố, xã Mẫu Điền");
    page.fill("#phone", "0912 345 691");
    page.fill("#email", "my@example.vn");
    page.locator("button[value=preview]").click();
    assertThat(page.locator("main")).containsText("Sở Xây dựng"); // that has the case now
    page.locator("button[value=send]").first().click();
  }

  private static void confirmsByTheCodeInTheMail(Page page) {
    page.fill("#code", MailKept.about("Mã xác nhận gửi góp ý").bold().get(0));
    page.press("#code", "Enter");
    assertThat(page.locator("#feedback-sent")).isVisible();
  }

  private static void theWrongDepartmentReturns(String reference) {
    try (Visitor officer = Visitor.ofStaff(ReportedCase.CONSTRUCTION, Role.OFFICER)) {
      Page page = officer.page();
      findsAtTheDesk(page, "OPEN", reference);
      unfolds(page, "not-ours");
      page.fill("#not-ours-why", "Hồ sơ này do Sở Công Thương thụ lý");
      page.click("button[value=not-ours]");
      assertThat(page.locator(".notice.success")).isVisible();
      assertThat(page.locator("main")).not().containsText(reference);
    }
  }

  private static void theDeskPassesOn(String reference) {
    try (Visitor clerk = Visitor.ofStaff(DESK, Role.CLERK)) {
      Page page = clerk.page();
      findsAtTheDesk(page, "OPEN", reference);
      unfolds(page, "forward");
      page.selectOption("#department", ReportedCase.INDUSTRY);
      page.fill("#forward-why", "Sở Công Thương nhận hồ sơ");
      page.click("button[value=forward]");
      assertThat(page.locator(".notice.success")).isVisible();
    }
  }

  private static void anOfficerDrafts(String reference, String words) {
    try (Visitor officer = Visitor.ofStaff(ReportedCase.INDUSTRY, Role.OFFICER)) {
      Page page = officer.page();
      findsAtTheDesk(page, "UNASSIGNED", reference);
      page.click("button[value=take]");
      page.fill("#draft", words);
      page.click("button[value=draft]");
      assertThat(page.locator("#work ~ .badges").first()).containsText("Chờ lãnh đạo duyệt");
      assertThat(page.locator("button[value=approve]")).hasCount(0);
    }
  }

  private static void theLeaderApproves(String reference, String words) {
    try (Visitor leader = Visitor.ofStaff(ReportedCase.INDUSTRY, Role.LEADER)) {
      Page page = leader.page();
      findsAtTheDesk(page, "APPROVAL", reference);
      assertThat(page.locator("form:has(button[value=approve]) .letter")).containsText(words);
      page.click("button[value=approve]");
      assertThat(page.locator("#work ~ .badges").first()).containsText("Đã trả lời");
    }
  }

  private static void theLeaderReadsTheRating(String reference) {
    try (Visitor leader = Visitor.ofStaff(ReportedCase.INDUSTRY, Role.LEADER)) {
      Page page = leader.page();
      findsAtTheDesk(page, "ANSWERED", reference);
      assertThat(page.locator("dl.facts").first()).containsText("4 – Hài lòng");
    }
  }

  private static void findsAtTheDesk(Page page, String view, String reference) {
    page.navigate("/can-bo/gop-y?view=" + view);
    page.fill("#q", reference);
    page.press("#q", "Enter");
    page.locator("table a", new Page.LocatorOptions().setHasText(reference)).click();
    assertThat(page.locator("#work")).containsText(reference);
  }

  private static void unfolds(Page page, String action) {
    page.locator("details:has(button[value=" + action + "]) > summary").click();
  }

  private static void opens(Page page, String reference, String secret) {
    page.navigate("/gop-y/tra-cuu");
    page.fill("#reference", reference);
    page.fill("#secret", secret);
    page.press("#secret", "Enter");
    assertThat(page.locator("#status")).hasText("Đã trả lời");
  }

  private static void asksAgain(Page page) {
    unfolds(page, "reopen");
    page.fill("#why", "Ngày mai đã qua, kết quả vẫn chưa có.");
    page.click("button[value=reopen]");
    assertThat(page.locator(".notice.success")).containsText("cơ quan sẽ xem xét lại");
    assertThat(page.locator("#status")).hasText("Đã nhận, chờ phân công");
  }

  private static void rates(Page page) {
    assertThat(page.locator("main")).containsText(SECOND);
    page.check("#rating-4");
    page.click("button[value=rate]");
    assertThat(page.locator(".notice.success")).isVisible();
    assertThat(page.locator("#rating")).containsText("Bạn đã chấm 4/5.");
  }
}
