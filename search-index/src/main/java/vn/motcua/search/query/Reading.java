package vn.motcua.search.query;

import java.util.List;
import vn.motcua.search.lexicon.Lexicon;

/**
 * How a query was read.
 *
 * @param syllables in their order
 * @param calls rules of the lexicon it calls
 * @param within rules whose phrases lie within those
 * @param guesses rules it would call if some known syllables were slips
 */
public record Reading(
    List<Syllable> syllables,
    List<Lexicon.Call> calls,
    List<Lexicon.Call> within,
    List<Lexicon.Call> guesses) {

  /**
   * A syllable, or what was typed as one.
   *
   * @param typed in lower case, its tone mark last
   * @param plain without accents
   * @param meant as it was probably meant: usually itself, several when glued
   * @param guessed the same if known syllables may be slips as well
   * @param idle true when it belongs to a phrase that says nothing of the procedure
   */
  public record Syllable(
      String typed, String plain, List<String> meant, List<String> guessed, boolean idle) {

    /** True when it was probably not meant as it was typed. */
    public boolean changed() {
      return !meant.equals(List.of(plain));
    }
  }

  /** The query as it was probably meant, without accents. */
  public List<String> meant() {
    return syllables.stream().flatMap(syllable -> syllable.meant().stream()).toList();
  }

  /** The same if known syllables may be slips as well. */
  public List<String> guessed() {
    return syllables.stream().flatMap(syllable -> syllable.guessed().stream()).toList();
  }
}
