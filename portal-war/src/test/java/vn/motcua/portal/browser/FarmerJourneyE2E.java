package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.staff.Role;

/** A farmer with an old phone wants to sell pesticides, from the search to the counter. */
@InABrowser
class FarmerJourneyE2E {
  private static final String PROCEDURE = "1.004363";

  @Test
  void from_words_of_ones_own_to_papers_a_booking_its_mail_another_time_and_the_counter()
      throws SQLException {
    try (Visitor farmer = Visitor.withoutScript()) {
      Page page = farmer.page();
      finds(page, "giấy phép bán thuốc trừ sâu");
      checksPapers(page);
      String reference = books(page);

      List<String> mail = MailKept.about("mã " + reference).bold();
      assertThat(mail).hasSize(3);
      assertThat(mail.get(1)).isEqualTo(reference);

      opens(page, reference, mail.get(2));
      moves(page);
      assertThat(MailKept.about(reference + " đổi sang").bold().get(0)).isNotEqualTo(mail.get(0));

      String centre = theDayHasCome(reference);
      String number = theClerkGivesANumber(centre, reference);
      seesNumberCalled(page, centre, number);
      opens(page, reference, mail.get(2));
      assertThat(page.locator("#state")).hasText("Đang được gọi");
    }
  }

  private static void finds(Page page, String words) {
    page.navigate("/");
    page.fill("#q", words);
    page.press("#q", "Enter");
    page.locator(".results a[href$='/thu-tuc/" + PROCEDURE + "']").first().click();
    assertThat(page.locator("h1"))
        .hasText("Cấp Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật");
  }

  private static void checksPapers(Page page) {
    page.locator("a[href*='/dat-lich?procedure=" + PROCEDURE + "']").first().click();
    assertThat(page.locator("h1")).hasText("Giấy tờ cần mang theo");
    page.check("#identity");
  }

  private static String books(Page page) {
    page.locator("a[href*='service=khac']").first().click();
    page.locator("main form:has(input[name=centre]) .actions button").click();
    page.locator("ul.chips a").last().click();
    page.locator("ul.times button").first().click();
    page.fill("#name", "Lò Văn Xuân");
    page.fill("#phone", "0912 345 690");
    page.fill("#mail", "xuan@nong-dan.example.vn");
    page.locator("main form button").first().click();
    assertThat(page.locator("h1")).hasText("Đã đặt lịch hẹn");
    return page.locator(".code").first().innerText();
  }

  private static void opens(Page page, String reference, String secret) {
    page.navigate("/dat-lich/quan-ly");
    page.fill("#reference", reference);
    page.fill("#secret", secret);
    page.locator("main form button").first().click();
    assertThat(page.locator("h1")).hasText("Lịch hẹn của bạn");
  }

  private static void moves(Page page) {
    page.locator("button[value=times]").click();
    page.locator("ul.times button").first().click();
    assertThat(page.locator(".notice.success")).containsText("Đã đổi sang giờ mới");
  }

  /** As if it were booked for now. */
  private static String theDayHasCome(String reference) throws SQLException {
    String stored = reference.replace("-", "");
    try (Connection database = DeployedPortal.connect();
        PreparedStatement shift =
            database.prepareStatement(
                "UPDATE appointment SET starts_at = utc_timestamp(6),"
                    + " ends_at = utc_timestamp(6) + INTERVAL 20 MINUTE WHERE reference = ?");
        PreparedStatement where =
            database.prepareStatement(
                "SELECT d.centre FROM appointment a JOIN booking_desk d ON d.id = a.desk_id"
                    + " WHERE a.reference = ?")) {
      shift.setString(1, stored);
      assertThat(shift.executeUpdate()).isEqualTo(1);
      where.setString(1, stored);
      try (ResultSet row = where.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private static String theClerkGivesANumber(String centre, String reference) {
    try (Visitor clerk = Visitor.ofStaff(centre, Role.CLERK)) {
      Page page = clerk.page();
      page.navigate("/can-bo/lich-hen?centre=" + centre);
      page.fill("#reference", reference);
      page.press("#reference", "Enter");
      String told = page.locator(".notice.success strong").innerText();
      assertThat(told).startsWith("Lò Văn Xuân: số ");
      page.locator("tr:has-text('Lò Văn Xuân') button[value=call]").click();
      assertThat(page.locator("tr:has-text('Lò Văn Xuân')")).containsText("Đang được gọi");
      return told.replaceAll("\\D", "");
    }
  }

  private static void seesNumberCalled(Page page, String centre, String number) {
    page.navigate("/dat-lich/man-hinh?centre=" + centre);
    assertThat(page.locator(".calls li").first()).containsText("Số " + number);
    assertThat(page.locator("main")).not().containsText("Xuân");
  }
}
