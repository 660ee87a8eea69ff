package vn.motcua.search.query;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A syllable as a keyboard sees it: letters with the marks that make them (â, ơ, đ), and a tone.
 *
 * @param letters in lower case, composed, without tone
 * @param tone combining mark, or 0
 * @param at index of the letter that bears the tone; -1 without tone
 */
record TypedSyllable(String letters, char tone, int at) {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final String TELEX_TONES = "fsxrj";
  private static final String VNI_TONES = "21435";
  private static final Map<Character, String> TELEX =
      Map.of('â', "aa", 'ê', "ee", 'ô', "oo", 'ă', "aw", 'ơ', "ow", 'ư', "uw", 'đ', "dd");
  private static final Map<Character, String> VNI =
      Map.of('â', "a6", 'ê', "e6", 'ô', "o6", 'ă', "a8", 'ơ', "o7", 'ư', "u7", 'đ', "d9");

  /** Two vowels at the end, the tone on either: hòa and hoà, hóe and hoé, thủy and thuỷ. */
  private static final Pattern TWO_STYLES = Pattern.compile("(?:.*[^q])?(?:oa|oe|uy)");

  private static final char HOOK = '\u0309';
  private static final char TILDE = '\u0303';

  static TypedSyllable of(String word) {
    String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder();
    char tone = 0;
    int at = -1;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (TONES.indexOf(c) < 0) {
        kept.append(c);
      } else {
        tone = c;
        at = Normalizer.normalize(kept, Normalizer.Form.NFC).length() - 1;
      }
    }
    return new TypedSyllable(Normalizer.normalize(kept, Normalizer.Form.NFC), tone, at);
  }

  String written() {
    if (tone == 0) {
      return letters;
    }
    String marked = letters.substring(0, at + 1) + tone + letters.substring(at + 1);
    return Normalizer.normalize(marked, Normalizer.Form.NFC);
  }

  /** Hỏi for ngã and the other way round. */
  TypedSyllable otherOfHookAndTilde() {
    return switch (tone) {
      case HOOK -> new TypedSyllable(letters, TILDE, at);
      case TILDE -> new TypedSyllable(letters, HOOK, at);
      default -> this;
    };
  }

  /** The tone on the other of two last vowels, where writers differ. */
  TypedSyllable otherTonePlace() {
    int last = letters.length() - 1;
    return tone != 0 && TWO_STYLES.matcher(letters).matches()
        ? new TypedSyllable(letters, tone, at == last ? last - 1 : last)
        : this;
  }

  /** With other letters where the pattern is found; the tone moves along from the end. */
  TypedSyllable spelled(Pattern wrong, String instead) {
    Matcher found = wrong.matcher(letters);
    if (!found.find()) {
      return this;
    }
    String spelled = found.replaceFirst(instead);
    boolean before = at >= 0 && at < found.start();
    int moved = at < 0 || before ? at : at + spelled.length() - letters.length();
    return new TypedSyllable(spelled, tone, Math.max(tone == 0 ? -1 : 0, moved));
  }

  /** The keys of Telex, the tone last. */
  String telex() {
    return keys(TELEX) + telexTone();
  }

  /** Letters made, the key of the tone left standing: {@code đăngs}. */
  String telexWithoutTone() {
    return letters + telexTone();
  }

  String vni() {
    return keys(VNI) + (tone == 0 ? "" : VNI_TONES.charAt(TONES.indexOf(tone)));
  }

  private String telexTone() {
    return tone == 0 ? "" : String.valueOf(TELEX_TONES.charAt(TONES.indexOf(tone)));
  }

  private String keys(Map<Character, String> keyboard) {
    StringBuilder keys = new StringBuilder();
    letters.chars().forEach(c -> keys.append(keyboard.getOrDefault((char) c, "" + (char) c)));
    return keys.toString();
  }
}
