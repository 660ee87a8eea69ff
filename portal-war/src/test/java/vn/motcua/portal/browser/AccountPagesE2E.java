package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Staff;

@InABrowser
class AccountPagesE2E {
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
      Well.assertWell(page, "session ends");

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
