package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import vn.motcua.portal.deployment.TestPaths;

/** What holds of every page in every state; leaves a picture of it for people to look at. */
final class Well {
  private static final String WIDER_THAN_THE_SCREEN =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .filter(e => getComputedStyle(e).position !== 'absolute')
        .filter(e => !e.closest('.scroll, .hidden'))
        .map(e => e.outerHTML.slice(0, 160))""";

  private Well() {}

  /** Axe finds nothing, and nothing is wider than the screen; {@code target/screenshots}. */
  static void assertWell(Page page, String picture) {
    takePicture(page, picture);
    Axe.assertNothingFoundOn(page);
    assertFits(page);
  }

  static void takePicture(Page page, String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(TestPaths.target("screenshots").resolve(picture.replace(' ', '-') + ".png")));
  }

  /** Nothing is wider than the screen, or the paper while the page is printed. */
  static void assertFits(Page page) {
    assertThat(page.evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(List.of());
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no wider than the screen")
        .isTrue();
  }
}
