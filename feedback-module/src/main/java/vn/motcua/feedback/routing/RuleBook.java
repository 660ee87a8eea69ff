package vn.motcua.feedback.routing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Subject;

/**
 * The rules, asked for one feedback.
 *
 * @param rules by position
 */
public record RuleBook(List<Rule> rules) {
  /** A rule, and how many syllables of the text led to it. */
  private record Fit(Rule rule, int syllables) {}

  /** Those without words that fit, in their order. */
  public Stream<Rule> plain(Category about, Subject subject) {
    return rules.stream().filter(rule -> !rule.worded() && rule.fits(about, subject));
  }

  /**
   * Those with words that fit. Of several at the same position the one of which most is said, then
   * the one that says more of what it is about, comes first.
   *
   * @param text with the name of the place, when there is one
   */
  public Stream<Rule> worded(Category about, Subject subject, String text) {
    Words said = new Words(text);
    return rules.stream()
        .filter(rule -> rule.worded() && rule.fits(about, subject))
        .map(rule -> new Fit(rule, syllables(rule, said)))
        .filter(fit -> fit.syllables() > 0)
        .sorted(
            Comparator.comparingInt((Fit fit) -> fit.rule().position())
                .thenComparing(Comparator.comparingInt(Fit::syllables).reversed())
                .thenComparing(fit -> fit.rule().category().isEmpty()))
        .map(Fit::rule);
  }

  private static int syllables(Rule rule, Words said) {
    return rule.phrases().stream()
        .map(Words::new)
        .filter(said::contains)
        .mapToInt(Words::size)
        .sum();
  }
}
