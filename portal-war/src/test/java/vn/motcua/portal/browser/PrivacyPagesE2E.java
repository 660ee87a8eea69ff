package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@InABrowser
class PrivacyPagesE2E {
  private static final String AREA = "/can-bo/du-lieu-ca-nhan";

  private static Stream<Look> looks() {
    return Stream.of(Look.PHONE, Look.DESK, new Look(Screen.TABLET, ColorScheme.DARK, "en"));
  }

  @ParameterizedTest(name = "personal data at {0}")
  @MethodSource("looks")
  void a_request_is_recorded_and_its_data_chosen_at_any_size(Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Page page = visitor.page();
      String language = "?lang=" + look.language();
      page.navigate(AREA + language);
      Well.assertWell(page, "privacy register " + look);
      page.navigate(AREA + "/luu-giu" + language);
      Well.assertWell(page, "privacy retention " + look);

      page.navigate(AREA + "/yeu-cau" + language);
      page.click("button[value=record]");
      page.waitForLoadState();
      assertThat(page.locator(".errors a").count()).isEqualTo(2);
      Well.assertWell(page, "privacy refused " + look);
      page.check("#kind-ERASURE");
      page.fill("#mail", "lan@example.vn");
      page.fill("#proof", "căn cước");
      page.click("button[value=record]");
      page.waitForLoadState();
      assertThat(page.url()).contains("done=recorded");
      Well.assertWell(page, "privacy request " + look);
    }
  }
}
