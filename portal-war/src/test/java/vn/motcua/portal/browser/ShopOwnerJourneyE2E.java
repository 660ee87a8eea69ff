package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.appointment.Carrier;

/** Somebody with three shops has a case for each, and no time to go to the centre. */
@InABrowser
class ShopOwnerJourneyE2E {
  private static final String MISSING = "Bản sao hợp đồng thuê cửa hàng";
  private static final String SUPPLEMENT =
      ", \"reason\": \"Thiếu hợp đồng thuê\", \"number\": \"12/PYC-SCT\", \"day\": \"2026-12-15\","
          + " \"papers\": [{\"name\": \""
          + MISSING
          + "\"}]";

  private final Carrier carrier = new Carrier();

  /** What was ordered from the post, and what opens it. */
  private record Order(String reference, String secret) {}

  @Test
  void from_three_cases_that_are_followed_to_a_supplement_and_a_result_that_is_sent_twice()
      throws SQLException {
    List<ReportedCase> cases =
        Stream.of("261103-8201", "261103-8202", "261103-8203")
            .map(number -> new ReportedCase(number, "2026-11-02T08:30", "2026-11-23"))
            .toList();
    ReportedCase lacking = cases.get(1);
    ReportedCase done = cases.get(2);
    try (Visitor owner = Visitor.withoutScript()) {
      Page page = owner.page();
      cases.forEach(one -> follows(page, one));
      seesAllAtOnce(page, cases);

      lacking.happens("2026-11-03T09:00", "SUPPLEMENT_REQUESTED", SUPPLEMENT);
      readsWhatIsMissing(page, lacking);
      Order papers = orders(page, "COLLECT", MISSING);
      carrier.tells(papers.reference(), "PICKED_UP", "");
      assertThat(whereIs(page, papers)).isEqualTo("Bưu điện đã nhận giấy tờ");
      lacking.happens("2026-11-05T09:00", "SUPPLEMENT_ANSWERED", ", \"day\": \"2026-11-27\"");
      opens(page, lacking);
      assertThat(page.locator(".notice.warn")).hasCount(0);

      done.happens("2026-11-20T09:00", "RESULT_READY", "");
      MailKept.about("Hồ sơ " + done.code() + " đã có kết quả");
      opens(page, done);
      Order first = orders(page, "DELIVER", "");
      carrier.tells(first.reference(), "RETURNED", "không có người nhận");
      assertThat(whereIs(page, first)).isEqualTo("Đã chuyển hoàn");
      assertThat(page.locator("main")).containsText("không có người nhận");
      opens(page, done);
      Order second = orders(page, "DELIVER", "");
      carrier.tells(second.reference(), "DELIVERED", "");
      assertThat(whereIs(page, second)).isEqualTo("Đã giao");
    }
  }

  private static void opens(Page page, ReportedCase one) {
    page.navigate("/ho-so");
    page.fill("#code", one.code());
    page.press("#code", "Enter");
    page.fill("#secret", ReportedCase.SECRET);
    page.press("#secret", "Enter");
    assertThat(page.locator("ol.timeline")).isVisible();
  }

  private static void follows(Page page, ReportedCase one) {
    opens(page, one);
    page.fill("#email", "chu-cua-hang@example.vn");
    page.press("#email", "Enter");
    assertThat(page.locator(".notice.info")).containsText("chu-cua-hang@example.vn");
    page.navigate(MailKept.about("Xác nhận theo dõi hồ sơ " + one.code()).link());
    page.click("button[value=confirm]");
    assertThat(page.locator(".notice.success")).containsText(one.code());
  }

  private static void seesAllAtOnce(Page page, List<ReportedCase> cases) {
    page.navigate("/tra-cuu-nhieu-ho-so");
    page.fill("#codes", String.join("\n", cases.stream().map(ReportedCase::code).toList()));
    page.locator("main form button").first().click();
    assertThat(page.locator("table.cards tbody tr")).hasCount(3);
  }

  private static void readsWhatIsMissing(Page page, ReportedCase lacking) {
    assertThat(MailKept.about("Hồ sơ " + lacking.code() + " cần bổ sung giấy tờ").text())
        .doesNotContain(MISSING); // a mail tells no details
    opens(page, lacking);
    assertThat(page.locator(".notice.warn")).containsText(MISSING);
    assertThat(page.locator(".notice.warn")).containsText("12/PYC-SCT");
  }

  private static Order orders(Page page, String kind, String papers) {
    page.locator("main form[action$='/buu-chinh'] button").click();
    page.check("#k" + kind);
    page.fill("#papers", papers);
    page.fill("#name", "Giàng A Páo");
    page.fill("#phone", "0912 345 692");
    page.fill("#address", "Thôn Chợ, xã Mẫu Sơn");
    page.click("button[value=check]");
    page.click("button[value=send]");
    assertThat(page.locator("h1")).hasText("Đã gửi đơn cho bưu điện");
    List<String> codes = page.locator(".answer .code").allInnerTexts();
    return new Order(codes.get(0), codes.get(1));
  }

  private static String whereIs(Page page, Order order) {
    page.navigate("/buu-chinh/quan-ly");
    page.fill("#reference", order.reference());
    page.fill("#secret", order.secret());
    page.press("#secret", "Enter");
    return page.locator("#state").innerText();
  }
}
