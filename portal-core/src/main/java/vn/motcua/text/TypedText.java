package vn.motcua.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans what people type or paste, before anything is made of it. */
public final class TypedText {
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\uFFFC]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212_]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private TypedText() {}

  /**
   * One clean line: NFC, without control and invisible characters or broken surrogates, white space
   * collapsed and trimmed. Never null, may be empty.
   */
  public static String line(String typed) {
    String whole = withoutLoneSurrogates(typed);
    whole = INVISIBLE.matcher(whole).replaceAll("");
    whole = CONTROL.matcher(whole).replaceAll(" ");
    return SPACES.matcher(Normalizer.normalize(whole, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Like {@link #line} but keeps line breaks: for texts of several paragraphs. */
  public static String paragraphs(String text) {
    String whole = INVISIBLE.matcher(withoutLoneSurrogates(text)).replaceAll("");
    whole = whole.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n');
    StringBuilder kept = new StringBuilder(whole.length());
    whole
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
  }

  /**
   * For codes: full-width characters become plain ones, every dash becomes {@code -}, spaces and
   * invisible characters go, letters are upper case.
   */
  public static String codeLetters(String typed) {
    String plain = Normalizer.normalize(withoutLoneSurrogates(typed), Normalizer.Form.NFKC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = CONTROL.matcher(plain).replaceAll("");
    plain = SPACES.matcher(plain).replaceAll("");
    return DASHES.matcher(plain).replaceAll("-").toUpperCase(Locale.ROOT);
  }

  /** Lower case without accents, đ as d: for comparing names, not for showing. */
  public static String folded(String text) {
    String base = Normalizer.normalize(line(text), Normalizer.Form.NFD);
    return MARKS
        .matcher(base)
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutLoneSurrogates(String text) {
    boolean broken = false;
    for (int i = 0; i < text.length() && !broken; i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else {
        broken = Character.isSurrogate(text.charAt(i));
      }
    }
    if (!broken) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? ' ' : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
