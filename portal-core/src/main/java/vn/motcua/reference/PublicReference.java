package vn.motcua.reference;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.TypedText;

/**
 * The code under which somebody finds again what they sent: 13 random symbols of Crockford's base
 * 32, and one that tells typing mistakes. It cannot be guessed, so holding it may open something;
 * therefore it is not shown by {@link #toString} and not stored in the clear where it does.
 *
 * @param value the 14 symbols without dashes
 * @see <a href="https://www.crockford.com/base32.html">Base 32, Douglas Crockford</a>
 */
public record PublicReference(String value) {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** Of the five more that a check symbol may be, only U can be typed on every keyboard. */
  private static final String CHECKS = SYMBOLS + "????U";

  private static final int RANDOM = 13;
  private static final int LENGTH = RANDOM + 1;
  private static final int GROUP = 5;
  private static final int MODULUS = 37;
  private static final SecureRandom SECURE = new SecureRandom();

  /** What is wrong with a typed code, for the message at the field: {@code reference.flaw.…}. */
  public enum Flaw {
    EMPTY,
    LENGTH,
    SYMBOL,
    CHECK
  }

  /** Either a reference or what is wrong with it. */
  public sealed interface Reading permits Read, Unreadable {}

  public record Read(PublicReference reference) implements Reading {}

  public record Unreadable(Flaw flaw) implements Reading {}

  /**
   * @throws IllegalArgumentException unless it is just as {@link #value} gives it
   */
  public PublicReference {
    if (flaw(value) != null) {
      throw new IllegalArgumentException("Not a reference");
    }
  }

  /** A new one that nobody can foresee. */
  public static PublicReference random() {
    return random(SECURE);
  }

  static PublicReference random(RandomGenerator random) {
    while (true) {
      StringBuilder symbols = new StringBuilder(LENGTH);
      for (int i = 0; i < RANDOM; i++) {
        symbols.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
      }
      char check = check(symbols);
      if (check != '?') {
        return new PublicReference(symbols.append(check).toString());
      }
    }
  }

  /**
   * Reads what people type: lower case, spaces and dashes anywhere or nowhere, O for 0, I and L for
   * 1, full-width characters.
   */
  public static Reading read(String typed) {
    String value =
        TypedText.codeLetters(typed)
            .replaceAll("[-.]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    Flaw flaw = flaw(value);
    return flaw == null ? new Read(new PublicReference(value)) : new Unreadable(flaw);
  }

  private static @Nullable Flaw flaw(String value) {
    if (value.isEmpty()) {
      return Flaw.EMPTY;
    }
    for (int i = 0; i < value.length(); i++) {
      boolean last = i == LENGTH - 1;
      if (SYMBOLS.indexOf(value.charAt(i)) < 0 && !(last && value.charAt(i) == 'U')) {
        return Flaw.SYMBOL;
      }
    }
    if (value.length() != LENGTH) {
      return Flaw.LENGTH;
    }
    return check(value) == value.charAt(RANDOM) ? null : Flaw.CHECK;
  }

  /** The number that the first 13 symbols are, modulo 37; {@code ?} where none can be typed. */
  private static char check(CharSequence symbols) {
    int rest = 0;
    for (int i = 0; i < RANDOM; i++) {
      rest = (rest * SYMBOLS.length() + SYMBOLS.indexOf(symbols.charAt(i))) % MODULUS;
    }
    return CHECKS.charAt(rest);
  }

  /** As it is shown and printed, {@code 7KQ9M-4TXB2-W0RC}. */
  public String grouped() {
    return value.substring(0, GROUP)
        + "-"
        + value.substring(GROUP, 2 * GROUP)
        + "-"
        + value.substring(2 * GROUP);
  }

  /** Never shows the code, whoever logs it. */
  @Override
  public String toString() {
    return "PublicReference";
  }
}
