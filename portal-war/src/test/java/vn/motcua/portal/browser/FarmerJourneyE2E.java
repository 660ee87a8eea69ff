package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A farmer with an old phone wants to sell pesticides, from the search to another time. */
@InABrowser
class FarmerJourneyE2E {
  private static final String PROCEDURE = "1.004363";

  @Test
  void from_words_of_ones_own_to_papers_a_booking_its_mail_and_another_time() {
    try (Visitor farmer = Visitor.withoutScript()) {
      Page page = farmer.page();
      finds(page, "giấy phép bán thuốc trừ sâu");
      checksPapers(page);
      String reference = books(page);

      List<String> mail = MailKept.boldWords("mã " + reference);
      assertThat(mail).hasSize(3);
      assertThat(mail.get(1)).isEqualTo(reference);

      opens(page, reference, mail.get(2));
      moves(page);
      assertThat(MailKept.boldWords(reference + " đổi sang").get(0)).isNotEqualTo(mail.get(0));
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
    page.locator("main button").first().click();
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
}
