package vn.motcua.postal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How carriers sign: HMAC-SHA-256 of the body, in hexadecimal digits. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  static String of(String secret, String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }

  /** Takes as long whatever is wrong. */
  static boolean matches(String secret, String body, String given) {
    String digits = given.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
    return MessageDigest.isEqual(
        of(secret, body).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
  }
}
