package vn.motcua.staff.people;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.text.TypedText;

/**
 * Codes of six digits that change every half minute, as telephones show them. A clock may be wrong
 * by half a minute.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6238">RFC 6238</a>
 */
public final class SecondFactor {
  /** Given for a code that is none. */
  static final long NEVER = -1;

  private static final int STEP_SECONDS = 30;
  private static final int BYTES = 20;
  private static final int BASE = 32;
  private static final int DIGITS = 6;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final HmacOneTimePasswordGenerator CODES =
      new HmacOneTimePasswordGenerator(DIGITS);

  private SecondFactor() {}

  /** A new secret: 160 bits in Base32. */
  public static String newSecret() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return base32(random);
  }

  /** The step of time whose code this is; {@link #NEVER} when it is that of none. */
  static long step(String secret, String typed, Instant now) {
    String code = TypedText.codeLetters(typed);
    long middle = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    long found = NEVER;
    for (long step = middle - 1; step <= middle + 1; step++) {
      if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code))) {
        found = step;
      }
    }
    return found;
  }

  /** Whether the code is that of the secret now; for setting up. */
  public static boolean matches(String secret, String typed, Instant now) {
    return step(secret, typed, now) != NEVER;
  }

  static String code(String secret, long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(bytes32(secret), "HmacSHA1"), step, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the QR code says to the telephone. */
  public static String uri(String secret, String login, String issuer) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(login)
        + "?secret="
        + secret
        + "&issuer="
        + encoded(issuer);
  }

  /** Five bits a letter, the first bits first; the length is a multiple of five bytes here. */
  static String base32(byte[] bytes) {
    BigInteger number = new BigInteger(1, bytes);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length * Byte.SIZE / Integer.numberOfTrailingZeros(BASE); i++) {
      text.append(BASE32.charAt(number.mod(BigInteger.valueOf(BASE)).intValue()));
      number = number.divide(BigInteger.valueOf(BASE));
    }
    return text.reverse().toString();
  }

  private static byte[] bytes32(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int value = BASE32.indexOf(text.charAt(i));
      number = number.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(value));
    }
    byte[] bytes = new byte[text.length() * Integer.numberOfTrailingZeros(BASE) / Byte.SIZE];
    byte[] signed = number.toByteArray();
    int length = Math.min(signed.length, bytes.length);
    System.arraycopy(signed, signed.length - length, bytes, bytes.length - length, length);
    return bytes;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
