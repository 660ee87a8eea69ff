package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of staff on a phone in English and the dark, and at a desk. */
@InABrowser
class StaffPagesE2E {
  private static final Look DARK_PHONE = new Look(Screen.PHONE, ColorScheme.DARK, "en");

  private static Stream<Arguments> pagesAndLooks() {
    return Stream.of(StaffPage.values())
        .flatMap(page -> Stream.of(DARK_PHONE, Look.DESK).map(look -> Arguments.of(page, look)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("pagesAndLooks")
  void axe_finds_nothing_nothing_is_cut_off_and_it_is_light(StaffPage wanted, Look look) {
    try (Visitor visitor = Visitor.ofStaff(look)) {
      Weight weight = new Weight(visitor);
      Page page = visitor.page();
      String path = wanted.path();
      page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + look.language());
      if (wanted.link() != null) {
        page.locator(wanted.link()).first().click();
        page.waitForLoadState();
      }
      String name = wanted.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Well.assertWell(page, "staff-" + name + "-" + look.screen().width);
      if (wanted.link() == null) { // else it is the weight of two pages
        weight.assertWithinBudgetOf(path);
      }
    }
  }
}
