package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.rest.PublicPage;

/** Leaves a picture of every page in {@code target/screenshots} for people to look at. */
@InABrowser
class ScreenE2E {
  private static final String WIDER_THAN_THE_SCREEN =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .filter(e => getComputedStyle(e).position !== 'absolute')
        .map(e => e.outerHTML.slice(0, 160))""";

  private static Stream<Arguments> pagesAndScreens() {
    return Stream.of(PublicPage.values())
        .flatMap(page -> Look.MAIN.stream().map(look -> Arguments.of(page, look)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("pagesAndScreens")
  void a_page_is_never_wider_than_the_screen(PublicPage wanted, Look look) {
    try (Visitor visitor = Visitor.with(look)) {
      Page page = visitor.open(wanted);
      page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture(wanted, look)));

      assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(List.of());
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(look.screen().width);
    }
  }

  private static Path picture(PublicPage page, Look look) {
    String name = page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return TestPaths.target("screenshots").resolve(name + "-" + look.screen().width + ".png");
  }
}
