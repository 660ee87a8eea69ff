package vn.motcua.protection.challenge;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018), of one block. The one of the platform takes characters for
 * the password, and here it is any bytes.
 */
final class Derivation {
  static final String ALGORITHM = "PBKDF2/SHA-256";
  static final int KEY_BYTES = 32;

  private static final String HMAC = "HmacSHA256";

  private Derivation() {}

  /** The key for a number, in hexadecimal digits. */
  static String key(Challenge.Parameters asked, int counter) {
    byte[] nonce = HexFormat.of().parseHex(asked.nonce());
    byte[] password =
        ByteBuffer.allocate(nonce.length + Integer.BYTES).put(nonce).putInt(counter).array();
    byte[] salt = HexFormat.of().parseHex(asked.salt());
    return HexFormat.of().formatHex(pbkdf2(password, salt, asked.cost()));
  }

  static byte[] pbkdf2(byte[] password, byte[] salt, int rounds) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(password, HMAC));
      mac.update(salt);
      byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
      byte[] key = round.clone();
      for (int i = 1; i < rounds; i++) {
        round = mac.doFinal(round);
        for (int at = 0; at < key.length; at++) {
          key[at] ^= round[at];
        }
      }
      return key;
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }
}
