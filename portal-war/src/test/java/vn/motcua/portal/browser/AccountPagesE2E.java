package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.Staff;

@InABrowser
class AccountPagesE2E {
  private static final List<String> PATHS =
      List.of(
          "",
          "/dang-nhap",
          "/dang-xuat",
          "/tai-khoan",
          "/tai-khoan/mat-khau",
          "/tai-khoan/hai-lop",
          "/nhan-su",
          "/nhan-su/nguoi",
          "/nhan-su/nguoi?id=1",
          "/phien",
          "/ma-truy-cap");

  private static Stream<Arguments> pagesAndLooks() {
    return PATHS.stream()
        .flatMap(path -> Stream.of(Look.PHONE, Look.DESK).map(look -> Arguments.of(path, look)));
  }

  private static void assertWell(Page page, String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(TestPaths.target("screenshots").resolve(picture.replace(' ', '-') + ".png")));
    Axe.assertNothingFoundOn(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no wider than the screen")
        .isTrue();
  }

  @ParameterizedTest(name = "/can-bo{0} at {1}")
  @MethodSource("pagesAndLooks")
  void axe_finds_nothing_and_nothing_is_cut_off(String path, Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      visitor.page().navigate("/can-bo" + path);
      assertWell(visitor.page(), "staff" + PATHS.indexOf(path) + " " + look);
    }
  }

  @Test
  void without_a_script_a_person_reads_what_is_wrong_with_the_sign_in() {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.page();
      page.navigate("/can-bo/nhan-su");
      page.fill("#login", "khong.co.ai");
      page.fill("#password", "khong dung dau");
      page.press("#password", "Enter");
      page.waitForLoadState();

      assertThat(page).hasTitle(Pattern.compile("^Lỗi: .*"));
      assertThat(page.locator("#login")).hasValue("khong.co.ai");
      assertThat(page.locator("#password")).hasValue("");
    }
  }

  @Test
  void before_a_session_ends_a_person_is_warned_and_goes_on_at_a_button() throws SQLException {
    try (Visitor visitor = Visitor.ofStaff(Look.PHONE, "Trần Thị Chờ")) {
      Page page = visitor.page();
      page.navigate("/can-bo");
      Locator warning = page.locator("#session-end");
      assertThat(warning).isHidden();

      session("seen_at = utc_timestamp(), idle_until = utc_timestamp() + interval 90 second");
      page.navigate("/can-bo");
      assertThat(warning).containsText("2 phút");
      assertWell(page, "session ends");

      session("seen_at = utc_timestamp() - interval 28 minute");
      warning.locator("button").click();
      assertThat(warning).isHidden();

      session("idle_until = utc_timestamp() - interval 1 second");
      assertThat(page.navigate("/can-bo").status()).isEqualTo(401);
    }
  }

  private static void session(String change) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement =
            database.prepareStatement(
                "UPDATE staff_session SET " + change + " WHERE token_hash = ?")) {
      statement.setString(1, Staff.digest(Staff.token("Trần Thị Chờ")));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
