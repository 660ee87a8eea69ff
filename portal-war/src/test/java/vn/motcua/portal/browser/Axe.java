package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe about a page. */
final class Axe {
  private Axe() {}

  static void assertNothingFoundOn(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations")); // the others are many and looked at by nobody
    List<Rule> violations =
        new AxeBuilder(page)
            .options(options)
            .setLegacyMode(true) // only to look into foreign frames it would open a second page
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze()
            .getViolations();
    assertThat(violations).as(described(violations)).isEmpty();
  }

  private static String described(List<Rule> violations) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : violations) {
      text.append(rule.getId()).append(": ").append(rule.getHelp()).append('\n');
      rule.getNodes().stream()
          .limit(5)
          .forEach(node -> text.append("  ").append(node.getHtml()).append('\n'));
    }
    return text.toString();
  }
}
