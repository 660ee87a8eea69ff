package vn.motcua.search.index;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Moves the tone mark to the end of the syllable, so that the old and the new style of writing it
 * ({@code hòa}, {@code hoà}) give the same term, and writes the last vowel in one way ({@code lý},
 * {@code lí}). The marks that make a letter (â, ơ, đ) stay.
 */
public final class TonePlacementFilter extends TokenFilter {
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TonePlacementFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String placed = placed(term);
    if (!placed.contentEquals(term)) {
      term.setEmpty().append(placed);
    }
    return true;
  }

  /** The syllable with its tone mark, if it has one, behind its last letter. */
  public static String placed(CharSequence syllable) {
    String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder(apart.length());
    StringBuilder tones = new StringBuilder(1);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      (TONES.indexOf(c) < 0 ? letters : tones).append(c);
    }
    return FinalVowelFilter.unified(Normalizer.normalize(letters, Normalizer.Form.NFC)) + tones;
  }
}
