package vn.motcua.feedback.learned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** What of a text is compared: its syllables and each two beside each other, without accents. */
public final class Terms {
  /** Enough to know what a text is about; the rest of a long one is passed over. */
  private static final int MOST_SYLLABLES = 400;

  private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Terms() {}

  /** Each once, with how it was first written. */
  public static Map<String, String> of(String text) {
    List<String> written = new ArrayList<>();
    Matcher syllable = SYLLABLE.matcher(TypedText.line(text));
    while (syllable.find() && written.size() < MOST_SYLLABLES) {
      written.add(syllable.group());
    }
    Map<String, String> terms = new LinkedHashMap<>();
    for (int i = 0; i < written.size(); i++) {
      String one = TypedText.folded(written.get(i));
      terms.putIfAbsent(one, written.get(i));
      if (i + 1 < written.size()) {
        terms.putIfAbsent(
            one + " " + TypedText.folded(written.get(i + 1)),
            written.get(i) + " " + written.get(i + 1));
      }
    }
    return terms;
  }
}
