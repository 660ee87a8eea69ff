package vn.motcua.search.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes the last vowel of a folded syllable in one way where both are in use: {@code ly, ky, quy}
 * become {@code li, ki, qui}. Where the letter tells syllables apart ({@code thuy, thui}) it stays.
 */
public final class FinalVowelFilter extends TokenFilter {
  private static final String VOWELS = "aeiouăâêôơư";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FinalVowelFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isFree(term)) {
      term.buffer()[term.length() - 1] = 'i';
    }
    return true;
  }

  /** A phrase of folded syllables separated by blanks, each in the one form. */
  public static String unified(String phrase) {
    StringBuilder unified = new StringBuilder(phrase.length());
    for (String syllable : phrase.split(" ")) {
      unified.append(unified.isEmpty() ? "" : " ");
      unified.append(syllable);
      if (isFree(syllable)) {
        unified.setCharAt(unified.length() - 1, 'i');
      }
    }
    return unified.toString();
  }

  private static boolean isFree(CharSequence syllable) {
    int last = syllable.length() - 1;
    if (last < 1 || syllable.charAt(last) != 'y') {
      return false;
    }
    char before = syllable.charAt(last - 1);
    return VOWELS.indexOf(before) < 0 || (before == 'u' && last == 2 && syllable.charAt(0) == 'q');
  }
}
