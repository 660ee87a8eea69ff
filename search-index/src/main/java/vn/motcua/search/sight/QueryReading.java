package vn.motcua.search.sight;

import java.util.ArrayList;
import java.util.List;

/**
 * How a query was read.
 *
 * @param words in their order, as far as they were read
 * @param rules of the lexicon that it called
 */
public record QueryReading(List<Word> words, List<CalledRule> rules) {
  /**
   * A word of the query.
   *
   * @param plain without accents
   * @param meant as it was probably meant: usually itself, several syllables when glued
   * @param idle true when it belongs to a phrase that says nothing of the procedure
   */
  public record Word(String typed, String plain, List<String> meant, boolean idle) {
    /** True when something else was looked for as well. */
    public boolean changed() {
      return !meant.equals(List.of(plain));
    }

    /** Everything that is looked for in its place, without accents. */
    List<String> forms() {
      List<String> forms = new ArrayList<>(meant);
      if (changed()) {
        forms.add(plain);
      }
      return forms;
    }
  }

  /**
   * A rule that the query called.
   *
   * @param said what called it, without accents
   * @param then what is looked for as well, without accents
   * @param fields thematic areas it points to
   * @param action true when it ranks and finds nothing by itself
   * @param origins files of the packed lexicon it stands in; empty for a rule of staff
   */
  public record CalledRule(
      String said, List<String> then, List<String> fields, boolean action, List<String> origins) {
    /** How explanations name it. */
    public String name() {
      return said + " → " + String.join(" | ", then);
    }
  }
}
