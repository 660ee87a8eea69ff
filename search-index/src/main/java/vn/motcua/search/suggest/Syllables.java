package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** A text as its syllables: in lower case with their accents, and folded. */
record Syllables(List<String> accented, List<String> plain) {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  static Syllables of(String text) {
    List<String> accented = new ArrayList<>();
    Matcher each = SYLLABLE.matcher(TypedText.line(text).toLowerCase(Locale.ROOT));
    while (each.find()) {
      accented.add(each.group());
    }
    return new Syllables(List.copyOf(accented), accented.stream().map(Syllables::folded).toList());
  }

  private static String folded(String syllable) {
    return isPlain(syllable) ? syllable : TypedText.folded(syllable);
  }

  private static boolean isPlain(String syllable) {
    return syllable.chars().allMatch(c -> c < 0x80);
  }

  int size() {
    return plain.size();
  }

  /** Whether the syllable was written with accents. */
  boolean hasAccents(int i) {
    return !accented.get(i).equals(plain.get(i));
  }
}
