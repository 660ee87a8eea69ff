package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Somebody who has no mouse. */
final class Keyboard {
  private static final int MOST_STOPS = 80;
  private static final String FOCUS_IS_VISIBLE =
      """
      () => {
        const style = getComputedStyle(document.activeElement);
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const box = document.activeElement.getBoundingClientRect();
        const onScreen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
        return (outlined || style.boxShadow !== 'none') && onScreen;
      }""";
  private static final String WHERE =
      "() => document.activeElement === document.body ? ''"
          + " : document.activeElement.outerHTML.slice(0, 200)";

  private Keyboard() {}

  /** Presses Tab until an element has the focus that fits the selector. */
  static void tabTo(Page page, String selector) {
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not get to " + selector + " on " + page.url());
  }

  /** The elements the Tab key stops at, as far as nobody can see that it did. */
  static List<String> stopsWithoutVisibleFocus(Page page) {
    List<String> unseen = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      page.keyboard().press("Tab");
      String where = (String) page.evaluate(WHERE);
      if (where.isEmpty()) {
        break;
      }
      if (!Boolean.TRUE.equals(page.evaluate(FOCUS_IS_VISIBLE))) {
        unseen.add(where);
      }
    }
    return unseen;
  }
}
