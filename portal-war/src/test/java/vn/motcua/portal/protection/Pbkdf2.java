package vn.motcua.portal.protection;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Written a second time, from the RFC, so that a mistake of the portal's shows. */
final class Pbkdf2 {
  private Pbkdf2() {}

  static String key(byte[] nonce, int counter, byte[] salt, int rounds)
      throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] password = ByteBuffer.allocate(nonce.length + 4).put(nonce).putInt(counter).array();
    mac.init(new SecretKeySpec(password, "HmacSHA256"));
    mac.update(salt);
    byte[] last = mac.doFinal(new byte[] {0, 0, 0, 1});
    BigInteger sum = new BigInteger(1, last);
    for (int i = 1; i < rounds; i++) {
      last = mac.doFinal(last);
      sum = sum.xor(new BigInteger(1, last));
    }
    String hex = HexFormat.of().formatHex(sum.toByteArray());
    String padded = "0".repeat(64) + hex;
    return padded.substring(padded.length() - 64);
  }
}
