package vn.motcua.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 under a key for one purpose: nobody who only reads the database can try out values
 * against what it gives.
 */
public final class KeyedHash {
  /** Bytes of a hash. */
  public static final int LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** Of all parts in their order; where one ends and the next begins counts too. */
  public byte[] of(byte[]... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (byte[] part : parts) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }

  /** Of texts, as UTF-8. */
  public byte[] of(String... parts) {
    byte[][] bytes = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
    }
    return of(bytes);
  }

  /** {@link #of(String...)} as 64 hexadecimal digits. */
  public String hex(String... parts) {
    return HexFormat.of().formatHex(of(parts));
  }
}
