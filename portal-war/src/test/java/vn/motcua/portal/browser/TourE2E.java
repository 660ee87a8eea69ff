package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.motcua.portal.deployment.TestPaths;

/**
 * Walks the tour of the README and takes its pictures, to {@code target/tour}. With {@code
 * -Dtour.update}, run alone so that the data are those of the demo, they replace those in {@code
 * docs/tour}.
 */
@InABrowser
class TourE2E {
  @ParameterizedTest
  @FieldSource("vn.motcua.portal.browser.TourStop#ALL")
  void a_stop_can_be_reached_and_looks_as_it_should(TourStop stop) throws IOException {
    try (Visitor visitor = stop.visitor()) {
      Page page = visitor.page();
      stop.steps().accept(page);
      assertThat(page.locator("main h1").count()).isOne();
      byte[] picture =
          page.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
      keep(TestPaths.target("tour"), stop, picture);
      if (System.getProperty("tour.update") != null) {
        keep(TestPaths.config("../docs/tour"), stop, picture);
      }
    }
  }

  private static void keep(Path folder, TourStop stop, byte[] picture) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(stop.file()), picture);
  }
}
