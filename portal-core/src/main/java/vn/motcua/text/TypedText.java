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

  /**
   * Of every letter that is nothing special – Latin with or without Vietnamese accents, in one
   * character – what {@link #folded} makes of it; 0 for all other characters. Most of what is typed
   * and nearly all titles consist of these.
   */
  private static final char[] PLAIN = new char[0x1F00];

  static {
    for (char c = ' '; c < PLAIN.length; c++) {
      if (c < 0x7F || (c >= 0xC0 && c < 0x250) || c >= 0x1E00) {
        String one = slowlyFolded(String.valueOf(c));
        PLAIN[c] = one.length() == 1 ? one.charAt(0) : 0;
      }
    }
  }

  private TypedText() {}

  /** Whether there is nothing to clean. */
  private static boolean isPlainLine(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || PLAIN[c] == 0 || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return text.isEmpty() || !space;
  }

  /**
   * One clean line: NFC, without control and invisible characters or broken surrogates, white space
   * collapsed and trimmed. Never null, may be empty.
   */
  public static String line(String typed) {
    if (isPlainLine(typed)) {
      return typed;
    }
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
    String line = line(text);
    if (!isPlainLine(line)) {
      return slowlyFolded(line);
    }
    char[] folded = line.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = PLAIN[folded[i]];
    }
    return String.valueOf(folded);
  }

  private static String slowlyFolded(String line) {
    String base = Normalizer.normalize(line, Normalizer.Form.NFD);
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
