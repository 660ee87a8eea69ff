package vn.motcua.portal.browser;

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
 * is seen on several pages.
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
  void axe_finds_nothing_nothing_is_cut_off_and_the_keyboard_can_be_seen(
      PublicPage wanted, Look look) {
    try (Visitor visitor = Visitor.with(look)) {
      Page page = visitor.open(wanted, look.language());
      String name = wanted.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Well.assertWell(page, name + "-" + look);
      if (!look.equals(Look.PHONE)) {
        assertThat(Keyboard.stopsWithoutVisibleFocus(page)).isEmpty();
      }
    }
  }
}
