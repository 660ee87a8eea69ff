package vn.motcua.portal.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody looks at the portal.
 *
 * @param language {@code vi} or {@code en}
 */
record Look(Screen screen, ColorScheme colours, String language) {
  static final Look PHONE = new Look(Screen.PHONE, ColorScheme.LIGHT, "vi");
  static final Look DESK = new Look(Screen.DESK, ColorScheme.LIGHT, "vi");

  /** At home and at work. */
  static final List<Look> MAIN = List.of(PHONE, DESK);

  /** All but the phone: three widths, two colour schemes and two languages make twelve. */
  static final List<Look> OTHERS =
      Stream.of(Screen.values())
          .flatMap(screen -> Stream.of(new Look(screen, ColorScheme.LIGHT, "vi")))
          .flatMap(look -> Stream.of(look, new Look(look.screen, ColorScheme.DARK, "vi")))
          .flatMap(look -> Stream.of(look, new Look(look.screen, look.colours, "en")))
          .filter(look -> !look.equals(PHONE))
          .toList();

  @Override
  public String toString() {
    return screen.width + " " + colours.name().toLowerCase(java.util.Locale.ROOT) + " " + language;
  }
}
