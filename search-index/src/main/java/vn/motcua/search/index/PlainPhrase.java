package vn.motcua.search.index;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** A phrase by which spellings of it are told to be the same. */
public final class PlainPhrase {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private PlainPhrase() {}

  /** Folded, letters and digits only, one blank between words, last vowels in one form. */
  public static String of(String phrase) {
    return FinalVowelFilter.unified(TypedText.folded(written(phrase)));
  }

  /** Letters and digits only, in lower case, accents kept. */
  public static String written(String phrase) {
    return TypedText.line(NO_WORD.matcher(phrase.toLowerCase(Locale.ROOT)).replaceAll(" "));
  }
}
