package vn.motcua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The files. What comes in is kept apart until it is checked; what is kept is named by its SHA-256
 * and the id of its attachment, so that no two attachments share a file.
 */
final class AttachmentFolder {
  private static final int SPREAD = 2;

  private final Path incoming;
  private final Path kept;

  AttachmentFolder(Path root) {
    incoming = root.resolve("incoming");
    kept = root.resolve("kept");
  }

  /** A new empty file for what is not checked yet; only its owner can read it. */
  Path incoming() throws IOException {
    Files.createDirectories(incoming);
    return Files.createTempFile(incoming, "", ".part");
  }

  Path kept(String sha256, UUID id) {
    return kept.resolve(sha256.substring(0, SPREAD)).resolve(sha256 + "." + id);
  }

  void keep(Path checked, String sha256, UUID id) throws IOException {
    Path place = kept(sha256, id);
    Files.createDirectories(place.getParent());
    Files.move(checked, place, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String sha256, UUID id) {
    delete(kept(sha256, id));
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never); // every Java has it
    }
  }

  /** Removes what a node that was killed left of uploads. */
  void forgetIncomingBefore(Instant time) throws IOException {
    for (Path file : olderThan(time, incoming)) {
      Files.deleteIfExists(file);
    }
  }

  /** Files kept since before the time. */
  List<Path> keptBefore(Instant time) throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(kept)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(kept)) {
        for (Path folder : folders) {
          files.addAll(olderThan(time, folder));
        }
      }
    }
    return files;
  }

  /** The attachment a file belongs to. */
  static UUID id(Path file) {
    String name = file.getFileName().toString();
    return UUID.fromString(name.substring(name.indexOf('.') + 1));
  }

  private static List<Path> olderThan(Instant time, Path folder) throws IOException {
    List<Path> old = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return old;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (isOlder(file, time)) {
          old.add(file);
        }
      }
    }
    return old;
  }

  private static boolean isOlder(Path file, Instant time) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (NoSuchFileException gone) {
      return false; // another node was quicker
    }
  }
}
