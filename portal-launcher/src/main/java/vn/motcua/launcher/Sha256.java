package vn.motcua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal digits. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }

  static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in, OutputStream.nullOutputStream());
    }
  }

  /** Of what is passed on meanwhile. */
  static String of(InputStream in, OutputStream to) throws IOException {
    MessageDigest digest = digest();
    new DigestInputStream(in, digest).transferTo(to);
    return HexFormat.of().formatHex(digest.digest());
  }
}
