package vn.motcua.portal.browser;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a page: all of it, each with the name of the check that found it. */
final class Findings {
  private final String page;
  private final List<String> found = new ArrayList<>();

  Findings(String page) {
    this.page = page;
  }

  void check(String name, Runnable assertion) {
    try {
      assertion.run();
    } catch (AssertionError | PlaywrightException failed) {
      found.add(name + ": " + failed.getMessage());
    }
  }

  void assertNone() {
    if (!found.isEmpty()) {
      throw new AssertionError(page + " fails\n" + String.join("\n", found));
    }
  }
}
