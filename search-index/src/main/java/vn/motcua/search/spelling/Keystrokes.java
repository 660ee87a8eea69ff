package vn.motcua.search.spelling;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Undoes Telex and VNI that the keyboard program did not: {@code ddawng} and {@code d9a8ng} are
 * {@code dang}. Works on folded letters; what the keys would have made is folded as well.
 */
public final class Keystrokes {
  private static final Pattern DOUBLED = Pattern.compile("d(?=d)|a(?=a)|e(?=e)|o(?=o)");
  private static final Pattern HORN = Pattern.compile("(?<=[aou])w");
  private static final Pattern DIGITS = Pattern.compile("[0-9]");
  private static final String TONES = "sfrxj";
  private static final String VOWELS = "aeiouy";

  private Keystrokes() {}

  /** What may have been meant, without the typed form itself. */
  public static Set<String> undone(String typed) {
    Set<String> meant = new LinkedHashSet<>();
    if (typed.chars().anyMatch(Character::isDigit) && typed.chars().anyMatch(Character::isLetter)) {
      meant.add(DIGITS.matcher(typed).replaceAll(""));
    }
    String plain = HORN.matcher(DOUBLED.matcher(typed).replaceAll("")).replaceAll("");
    plain = plain.replace("w", "u");
    meant.add(plain);
    for (int i = 1; i < plain.length(); i++) {
      if (TONES.indexOf(plain.charAt(i)) >= 0 && hasVowel(plain, i)) {
        meant.add(plain.substring(0, i) + plain.substring(i + 1));
      }
    }
    meant.remove(typed);
    return meant;
  }

  private static boolean hasVowel(String word, int before) {
    for (int i = 0; i < before; i++) {
      if (VOWELS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
