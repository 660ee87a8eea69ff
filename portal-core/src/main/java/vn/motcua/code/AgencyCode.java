package vn.motcua.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * The code of an agency, long ({@code 000.00.02.H23}: unit 02 of province H23) or short ({@code
 * H23}, {@code G01}).
 *
 * @see <a href="https://vanban.chinhphu.vn">QĐ 20/2020/QĐ-TTg, the code of agencies
 *     V1V2V3.Z1Z2.Y1Y2.MX1X2</a>
 */
public record AgencyCode(String value) {
  /** Up to three groups of digits before the letter and two digits of the top agency. */
  static final String PATTERN = "(?:\\d{2,3}\\.){0,3}[A-Z]\\d{2}";

  private static final String[] GROUPS = {"000.", "00.", "00."};
  private static final Pattern NO_UNIT = Pattern.compile("(?:0+\\.)*[A-Z]\\d{2}");
  private static final int TOP = 3;
  private static final Pattern WHOLE = Pattern.compile(PATTERN);
  private static final Pattern DOTLESS = Pattern.compile("(\\d{3})(\\d{2})(\\d{2})([A-Z]\\d{2})");

  public AgencyCode {
    if (!WHOLE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an agency code: " + value);
    }
  }

  /** Reads a code that is already free of spaces and in upper case, with or without its dots. */
  static Optional<AgencyCode> read(String letters) {
    Matcher dotless = DOTLESS.matcher(letters);
    String dotted =
        dotless.matches()
            ? String.join(
                ".", dotless.group(1), dotless.group(2), dotless.group(3), dotless.group(4))
            : letters;
    return WHOLE.matcher(dotted).matches() ? Optional.of(new AgencyCode(dotted)) : Optional.empty();
  }

  /** Reads a code as people type it; empty when it is none. */
  public static Optional<AgencyCode> typed(String text) {
    return read(TypedText.codeLetters(text));
  }

  /** With all three groups of digits: {@code 000.00.00.H23} of {@code H23}. */
  public AgencyCode longForm() {
    String digits = value.substring(0, value.length() - TOP);
    int groups = digits.length() - digits.replace(".", "").length();
    return groups == GROUPS.length
        ? this
        : new AgencyCode(
            String.join("", List.of(GROUPS).subList(0, GROUPS.length - groups)) + value);
  }

  /** Of the ministry or province at the top just that, {@code H23}; of others the code itself. */
  public AgencyCode shortForm() {
    return NO_UNIT.matcher(value).matches() ? top() : this;
  }

  /** The ministry or province at the top, for instance {@code H23}. */
  public AgencyCode top() {
    return new AgencyCode(value.substring(value.length() - TOP));
  }

  @Override
  public String toString() {
    return value;
  }
}
