package vn.motcua.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be stored so that it can be read again (AES-256-GCM), with a key that is not
 * in the database: a copy of the database alone gives nothing away.
 */
public final class SecretBox {
  public static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  /**
   * With a key of one's own.
   *
   * @throws IllegalArgumentException when the key is not of 32 bytes
   */
  public SecretBox(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("The key must have 32 bytes, in Base64 44 letters");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  public static SecretBox ofBase64(String key) {
    return new SecretBox(Base64.getDecoder().decode(key.strip()));
  }

  /** With the key kept in a file; it is made when it is not there. */
  public static SecretBox ofFile(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return ofBase64(Files.readString(file));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Whole or not at all; of two who make it at once, the first wins. */
  private static void make(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] mine =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path draft = Files.createTempFile(folder, "key", ".new", mine);
    Files.writeString(draft, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      return;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  public static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  public byte[] close(byte[] open) {
    byte[] nonce = random(NONCE_BYTES);
    byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, open);
    byte[] both = Arrays.copyOf(nonce, nonce.length + closed.length);
    System.arraycopy(closed, 0, both, nonce.length, closed.length);
    return both;
  }

  /**
   * What was closed.
   *
   * @throws IllegalStateException when it was closed with another key, or altered
   */
  public byte[] open(byte[] closed) {
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(closed, NONCE_BYTES),
        Arrays.copyOfRange(closed, NONCE_BYTES, closed.length));
  }

  private byte[] run(int mode, byte[] nonce, byte[] content) {
    try {
      Cipher cipher = Cipher.getInstance(ALGORITHM);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException otherKey) {
      throw new IllegalStateException(
          "A secret cannot be read: it was stored with another key", otherKey);
    }
  }
}
