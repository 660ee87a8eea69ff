package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A file only its owner can read. Where the file system knows no owners (Windows) the folder has to
 * protect it.
 */
public final class SecretFile {
  private static final int RANDOM_BYTES = 24;

  private SecretFile() {}

  /**
   * The secret kept in the file; a random one of 48 characters is made up and kept when there is no
   * file yet.
   */
  public static String keptIn(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[RANDOM_BYTES];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).strip();
  }

  /** Writes or replaces the file; it is there wholly or not at all. */
  public static void write(Path file, String text) throws IOException {
    Path part = Files.createTempFile(file.getParent(), "part-", null, ownerOnly("rw-------", file));
    try {
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  static FileAttribute<?>[] ownerOnly(String permissions, Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
