package vn.motcua.feedback.own;

import java.security.SecureRandom;
import java.util.HexFormat;
import vn.motcua.reference.PublicReference;
import vn.motcua.secret.KeyedHash;
import vn.motcua.text.TypedText;

/**
 * What opens a feedback. Made from what was sent by a key only the portal has, so the same form
 * sent twice is answered with the same, although neither is stored in a way it could be read.
 *
 * @param secret ten symbols without dashes
 */
public record Credentials(PublicReference reference, String secret) {
  /** Of the key they are made by. */
  public static final String PURPOSE = "feedback credentials";

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String CHECKS = SYMBOLS + "U";
  private static final int REFERENCE = 13;
  private static final int SECRET = 10;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static Credentials of(KeyedHash key, String submission) {
    String secret = symbols(key.of("secret", submission), SECRET);
    for (int i = 0; ; i++) { // some numbers have no check symbol that can be typed
      String symbols = symbols(key.of("reference", submission, String.valueOf(i)), REFERENCE);
      for (int c = 0; c < CHECKS.length(); c++) {
        if (PublicReference.read(symbols + CHECKS.charAt(c)) instanceof PublicReference.Read read) {
          return new Credentials(read.reference(), secret);
        }
      }
    }
  }

  /** A submission that nobody can send again. */
  public static String once() {
    byte[] bytes = new byte[KeyedHash.LENGTH];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** In its one form, however it was typed. */
  public static String secretOf(String typed) {
    return TypedText.codeLetters(typed)
        .replaceAll("[-.]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  public String groupedSecret() {
    return secret.substring(0, GROUP) + "-" + secret.substring(GROUP);
  }

  private static String symbols(byte[] bytes, int length) {
    StringBuilder symbols = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      symbols.append(SYMBOLS.charAt(bytes[i] & 31)); // 32 of them: every one as likely
    }
    return symbols.toString();
  }

  @Override
  public String toString() {
    return "Credentials";
  }
}
