package vn.motcua.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts short texts that have to be stored so that they can be read again (AES-256-GCM), under a
 * key for one purpose. A sealed text opens only for what it was sealed for, so that nobody can put
 * one in the place of another.
 */
public final class SealedText {
  /** What a sealed text begins with. */
  static final String MARK = "v1:";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  SealedText(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  public static boolean isSealed(String text) {
    return text.startsWith(MARK);
  }

  /**
   * Another one each time.
   *
   * @param owner what it belongs to, for instance the number of a row
   */
  public String seal(String text, String owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), owner);
    byte[] both = Arrays.copyOf(nonce, nonce.length + closed.length);
    System.arraycopy(closed, 0, both, nonce.length, closed.length);
    return MARK + Base64.getEncoder().encodeToString(both);
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException when it was sealed under another secret or for another owner, or
   *     altered
   */
  public String open(String sealed, String owner) {
    byte[] both = Base64.getDecoder().decode(sealed.substring(MARK.length()));
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    byte[] closed = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
    return new String(run(Cipher.DECRYPT_MODE, nonce, closed, owner), StandardCharsets.UTF_8);
  }

  private byte[] run(int mode, byte[] nonce, byte[] content, String owner) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException otherKey) {
      throw new IllegalStateException("A sealed text cannot be opened", otherKey);
    }
  }
}
