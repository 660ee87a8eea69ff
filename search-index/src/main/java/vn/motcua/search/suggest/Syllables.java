package vn.motcua.search.suggest;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.search.index.FinalVowelFilter;
import vn.motcua.text.TypedText;

/**
 * A text as its syllables: in lower case with their accents, and folded, last vowels in one form.
 */
record Syllables(List<String> accented, List<String> plain) {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");

  static Syllables of(String text) {
    String line = TypedText.line(text).toLowerCase(Locale.ROOT);
    List<String> accented = split(line);
    List<String> plain = split(FinalVowelFilter.unified(TypedText.folded(line)));
    // A letter may be folded away or apart; then each syllable is folded by itself.
    return plain.size() == accented.size()
        ? new Syllables(accented, plain)
        : new Syllables(
            accented,
            accented.stream().map(TypedText::folded).map(FinalVowelFilter::unified).toList());
  }

  private static List<String> split(String text) {
    return SYLLABLE.matcher(text).results().map(MatchResult::group).toList();
  }

  int size() {
    return plain.size();
  }

  /** Whether the syllable was written with accents. */
  boolean hasAccents(int i) {
    return !FinalVowelFilter.unified(accented.get(i)).equals(plain.get(i));
  }
}
