package vn.motcua.feedback.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * The syllables of a text, in which phrases are looked for. A syllable typed without accents stands
 * for all that differ from it by accents only; one with accents is only itself: "chua" may be
 * "chùa", "chưa" is not.
 */
final class Words {
  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private final List<String> typed = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();

  Words(String text) {
    Matcher syllable = SYLLABLE.matcher(TypedText.line(text).toLowerCase(Locale.ROOT));
    while (syllable.find()) {
      typed.add(syllable.group());
      folded.add(TypedText.folded(syllable.group()));
    }
  }

  int size() {
    return typed.size();
  }

  boolean contains(Words phrase) {
    for (int i = 0; i + phrase.size() <= size(); i++) {
      int n = 0;
      while (n < phrase.size() && same(i + n, phrase, n)) {
        n++;
      }
      if (n > 0 && n == phrase.size()) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int at, Words phrase, int n) {
    String one = typed.get(at);
    return one.equals(phrase.typed.get(n))
        || (one.equals(folded.get(at)) && one.equals(phrase.folded.get(n)));
  }
}
