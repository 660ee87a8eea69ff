package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InABrowser
class OutboxPagesE2E {
  private static List<Look> looks() {
    return List.of(Look.PHONE, Look.DESK, new Look(Screen.TABLET, ColorScheme.DARK, "en"));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axe_finds_nothing_on_the_way_from_a_mistake_to_the_message_and_its_template(Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Page page = visitor.page();
      page.navigate("/can-bo/tin-nhan/gui-thu?lang=" + look.language());
      page.click("button[value=mail]");
      page.waitForLoadState();
      Well.assertWell(page, "outbox refused " + look);

      page.fill("#to", "nguoi.nhan.co.ten.rat.dai@so-cong-thuong.tinh-vi-du.example.vn");
      page.click("button[value=mail]");
      page.waitForLoadState();
      assertThat(page.url()).contains("/can-bo/tin-nhan/tin?id=");
      Well.assertWell(page, "outbox message " + look);

      page.navigate("/can-bo/tin-nhan");
      Well.assertWell(page, "outbox list " + look);

      page.navigate("/can-bo/tin-nhan/sua-mau?name=test&language=vi");
      page.click("button[value=preview]");
      page.waitForLoadState();
      Well.assertWell(page, "outbox template " + look);

      page.navigate("/can-bo/tin-nhan/webhook");
      page.click("button[value=add]");
      page.waitForLoadState();
      Well.assertWell(page, "outbox webhook " + look);
    }
  }
}
