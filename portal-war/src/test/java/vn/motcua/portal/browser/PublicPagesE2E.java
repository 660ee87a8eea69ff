package vn.motcua.portal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.rest.PublicPage;

/**
 * Every page on a phone, and each in one of the eleven other looks, taken in turn: so each of these
 * is seen on several pages. {@link EveryPageTest} fails when a page is missing; a visitor fails
 * when something was kept out by the policy for contents.
 */
@InABrowser
class PublicPagesE2E {
  private static Stream<Arguments> pagesAndLooks() {
    List<PublicPage> pages = List.of(PublicPage.values());
    return IntStream.range(0, pages.size())
        .boxed()
        .flatMap(
            i ->
                Stream.of(Look.PHONE, Look.OTHERS.get(i % Look.OTHERS.size()))
                    .map(look -> Arguments.of(pages.get(i), look)));
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("pagesAndLooks")
  void axe_finds_nothing_nothing_is_cut_off_and_it_is_light_and_whole_without_scripts(
      PublicPage wanted, Look look) {
    try (Visitor visitor = Visitor.with(look)) {
      Weight weight = new Weight(visitor);
      Page page = visitor.open(wanted, look.language());
      String name = wanted.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Well.assertWell(page, name + "-" + look);
      weight.assertWithinBudgetOf(wanted.path());
      if (look.equals(Look.PHONE)) {
        assertWholeWithoutScripts(wanted, page);
      } else {
        assertThat(Keyboard.stopsWithoutVisibleFocus(page)).isEmpty();
      }
    }
  }

  private static void assertWholeWithoutScripts(PublicPage wanted, Page scripted) {
    try (Visitor visitor = Visitor.withoutScript()) {
      Page page = visitor.open(wanted);
      assertThat(page).hasTitle(scripted.title());
      assertThat(page.locator("h1")).hasText(scripted.locator("h1").innerText());
      assertThat(page.locator("main form")).hasCount(scripted.locator("main form").count());
      assertThat(page.locator("main button:disabled")).hasCount(0);
      assertThat(visitor.context().cookies()).isEmpty(); // that of the language is asked for
    }
  }
}
