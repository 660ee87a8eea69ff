package vn.motcua.launcher;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP file with a list of SHA-256 sums in it, as {@code sha256sum -c} reads it. It is there under
 * its name only when it is whole and what was read back from the disk is what was written.
 */
final class ArchiveWriter implements AutoCloseable {
  static final String SUMS = "SHA256SUMS";

  private final Path file;
  private final Path part;
  private final ZipOutputStream zip;
  private final StringBuilder sums = new StringBuilder();
  private boolean closed;

  ArchiveWriter(Path file) throws IOException {
    this.file = file;
    Path folder = file.toAbsolutePath().resolveSibling("");
    part = Files.createTempFile(folder, file.getFileName() + ".", ".part", ownerOnly(folder));
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part), 1 << 16));
    zip.setLevel(Deflater.BEST_SPEED);
  }

  private static FileAttribute<?>[] ownerOnly(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Writes the content of something. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds something and returns its SHA-256. */
  String add(String name, Content content) throws IOException {
    MessageDigest digest = Sha256.digest();
    zip.putNextEntry(new ZipEntry(name));
    content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
    zip.closeEntry();
    String sum = HexFormat.of().formatHex(digest.digest());
    sums.append(sum).append("  ").append(name).append('\n');
    return sum;
  }

  void add(String name, String text) throws IOException {
    add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Completes the file, reads it again as a whole, and gives it its name. */
  void finish() throws IOException {
    zip.putNextEntry(new ZipEntry(SUMS));
    zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.close();
    closed = true;
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try (ArchiveReader written = new ArchiveReader(part)) {
      written.verify();
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try {
        zip.close();
      } catch (IOException full) {
        // It is thrown away; what went wrong with it was told before.
      }
    }
    Files.deleteIfExists(part);
  }

  /** The archive goes on after an entry. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
    }

    @Override
    public void close() {}
  }
}
