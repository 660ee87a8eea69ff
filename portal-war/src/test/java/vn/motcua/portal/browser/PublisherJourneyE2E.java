package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Contract;
import vn.motcua.portal.rest.Portal;
import vn.motcua.staff.Role;

/** A publisher cuts a time limit by a decision, and it shows everywhere but in older cases. */
@InABrowser
class PublisherJourneyE2E {
  private static final String CODE = "9.940001";
  private static final String NUMBER = "4711/QĐ-UBND";
  private static final String LINE =
      "{\"code\":\"9.940001\",\"name\":\"Cấp phép gian hàng chợ phiên vùng cao\","
          + "\"methods\":[{\"channel\":\"TRUC_TIEP\",\"duration\":30,\"unit\":\"CALENDAR_DAY\"}],"
          + "\"publication\":{\"number\":\"1/QĐ-UBND\",\"date\":\"2024-01-01\",\"effectiveFrom\":\"2024-01-02\"}}\n";
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Portal portal = new Portal();

  @Test
  void from_a_proposal_over_the_decision_to_pages_machines_and_an_older_case() {
    portal.importProcedures(LINE.getBytes(StandardCharsets.UTF_8));
    ReportedCase older = new ReportedCase(CODE, "261104-8301", "2026-11-02T08:30", "2026-11-23");
    try (Visitor publisher = Visitor.ofStaff("", Role.PUBLISHER);
        Visitor citizen = Visitor.withoutScript()) {
      proposesTwentyDays(publisher.page());
      assertThat(limit()).isEqualTo(30);

      decides(publisher.page());

      readsTheProcedure(citizen.page());
      findsIt(citizen.page());
      machinesReadIt();
      assertThat(promised(older)).isEqualTo(LocalDate.of(2026, 11, 23));
      readsTheOlderCase(citizen.page(), older);
    }
  }

  private static void proposesTwentyDays(Page page) {
    page.navigate("/can-bo");
    page.locator("main a[href$='/can-bo/cong-khai']").click();
    page.locator("main nav a[href$='/can-bo/cong-khai/thay-doi']").click();
    page.fill("#code", CODE);
    page.press("#code", "Enter");
    page.fill("#duration0", "mười");
    page.click("button[value=change]");
    assertThat(page.locator(".errors")).isFocused();
    Well.assertWell(page, "publication refused");
    page.fill("#duration0", "20");
    page.click("button[value=change]");
    assertThat(page.locator("del")).containsText("30 ngày");
    assertThat(page.locator("ins")).containsText("20 ngày");
  }

  private void decides(Page page) {
    page.fill("#number", NUMBER);
    page.fill("#signedOn", today.toString());
    page.fill("#effectiveFrom", today.toString());
    page.fill("#issuedBy", "Ủy ban nhân dân tỉnh");
    page.fill("#note", "Cắt thời hạn từ 30 xuống 20 ngày");
    Well.assertWell(page, "publication decision");
    page.click("button[value=approve]");
    assertThat(page.locator(".notice.success")).containsText("Đã phê duyệt 1 thủ tục");
    page.locator("table a[href*='/can-bo/cong-khai/muc']").first().click();
    assertThat(page.locator(".notice.success")).containsText(NUMBER);
    Well.assertWell(page, "publication approved");
  }

  private static void readsTheProcedure(Page page) {
    page.navigate("/thu-tuc/" + CODE);
    assertThat(page.locator("main")).containsText("20 ngày");
    Locator newest = page.locator(".timeline li").first();
    assertThat(newest).containsText(NUMBER);
    assertThat(newest).containsText("Cắt thời hạn từ 30 xuống 20 ngày");
    assertThat(newest.locator("del").first()).containsText("30 ngày");
    assertThat(newest.locator("ins").first()).containsText("20 ngày");
    page.navigate("/thu-tuc/" + CODE + "?at=2024-06-01");
    assertThat(page.locator("main")).containsText("30 ngày");
  }

  private static void findsIt(Page page) {
    page.navigate("/");
    page.fill("#q", "gian hang cho phien vung cao");
    page.press("#q", "Enter");
    Locator hit = page.locator(".result:has(a[href*='/thu-tuc/" + CODE + "'])");
    assertThat(hit).containsText("20 ngày");
  }

  private void machinesReadIt() {
    assertThat(limit()).isEqualTo(20);
    assertThat(portal.versions(CODE).get(0).changes())
        .anyMatch(change -> change.kind().equals("TIME_LIMIT") && change.shorter());
    Answer linked = portal.get("/api/v1/procedures/" + CODE + ".jsonld");
    assertThat(linked.body()).contains("P20D").doesNotContain("P30D");
    Answer changes = portal.get("/api/v1/procedures/changes.atom");
    assertThat(changes.body()).contains(CODE, NUMBER);
    Answer all = portal.get("/api/v1/open-data/procedures.jsonl");
    assertThat(all.body().lines())
        .filteredOn(line -> line.contains(CODE))
        .singleElement()
        .asString()
        .contains(NUMBER);
  }

  private double limit() {
    Double days = portal.procedure(CODE).by("COUNTER").duration();
    return days == null ? 0 : days;
  }

  private LocalDate promised(ReportedCase older) {
    LocalDate promised = portal.lookUp(older.code()).as(Contract.Case.class).promisedOn();
    return promised == null ? LocalDate.MIN : promised;
  }

  private static void readsTheOlderCase(Page page, ReportedCase older) {
    page.navigate("/ho-so");
    page.fill("#code", older.code());
    page.press("#code", "Enter");
    assertThat(page.locator("main")).containsText("23/11/2026");
  }
}
