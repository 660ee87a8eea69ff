package vn.motcua.search.lexicon;

import java.util.List;

/**
 * What else to look for when a phrase is typed.
 *
 * @param when phrases that call the rule, accented, lower case
 * @param then phrases as titles of the catalogue have them, the best first
 * @param fields thematic areas the rule points to; empty for none
 * @param action true for a word of action ("làm lại" means "cấp lại"): it ranks what the other
 *     words find, and finds nothing by itself
 */
public record LexiconRule(
    List<String> when, List<String> then, List<String> fields, boolean action) {
  public LexiconRule {
    when = List.copyOf(when);
    then = List.copyOf(then);
    fields = List.copyOf(fields);
  }
}
