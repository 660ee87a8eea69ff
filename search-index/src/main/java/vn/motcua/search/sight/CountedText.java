package vn.motcua.search.sight;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** What of a typed text may be counted: nothing that looks as if it told of one person. */
final class CountedText {
  /** Nobody types so much alike. */
  static final int LONGEST = 100;

  private static final int SHORTEST = 2;

  /**
   * A mail address; eight digits however they are separated (telephone, birthday, identity, case);
   * six together; the plate of a vehicle.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "@|\\d(?:[\\s.,/()_\\p{Pd}]*\\d){7}|\\d{6}"
              + "|\\b\\d{2}[\\s\\p{Pd}]?[a-zđ]{1,2}\\d?[\\s\\p{Pd}.]*\\d{3}[.\\s]?\\d{1,2}\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CountedText() {}

  /** Its words without accents, in lower case, a space between; empty when it is not counted. */
  static Optional<String> of(String typed) {
    String plain = Normalizer.normalize(TypedText.line(typed), Normalizer.Form.NFKC);
    if (plain.length() > LONGEST || PERSONAL.matcher(plain).find()) {
      return Optional.empty();
    }
    String words = NO_WORD.matcher(TypedText.folded(plain)).replaceAll(" ").strip();
    return words.length() < SHORTEST || words.length() > LONGEST
        ? Optional.empty()
        : Optional.of(words);
  }
}
