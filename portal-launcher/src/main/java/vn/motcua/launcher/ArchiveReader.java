package vn.motcua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file that {@link ArchiveWriter} wrote. */
final class ArchiveReader implements AutoCloseable {
  private static final int SUM = 64;

  private final Path file;
  private final ZipFile zip;

  /**
   * @throws LauncherProblem when it is not one
   */
  ArchiveReader(Path file) {
    this.file = file;
    Portal.requireReadable("The file", file);
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LauncherProblem(file + " is no backup, or was cut off: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Reads everything and compares it with the sums.
   *
   * @throws LauncherProblem when anything is missing, too much, or altered
   */
  void verify() {
    Map<String, String> sums = new TreeMap<>();
    text(ArchiveWriter.SUMS)
        .lines()
        .filter(line -> line.length() > SUM + 2)
        .forEach(line -> sums.put(line.substring(SUM + 2), line.substring(0, SUM)));
    List<String> names =
        zip.stream()
            .map(ZipEntry::getName)
            .filter(name -> !name.equals(ArchiveWriter.SUMS))
            .toList();
    for (String name : names) {
      String wanted = sums.remove(name);
      try (InputStream in = open(name)) {
        if (!Sha256.of(in, OutputStream.nullOutputStream()).equals(wanted)) {
          throw damaged(name, null);
        }
      } catch (IOException unreadable) {
        throw damaged(name, unreadable);
      }
    }
    if (!sums.isEmpty()) {
      throw damaged(sums.keySet().iterator().next(), null);
    }
  }

  private LauncherProblem damaged(String name, @Nullable Throwable cause) {
    String message = file + " is damaged at " + name + ". Nothing of it was used.";
    return cause == null ? new LauncherProblem(message) : new LauncherProblem(message, cause);
  }

  List<String> names(String prefix) {
    return zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(prefix)).toList();
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /** Bytes of all contents, unpacked. */
  long size() {
    return zip.stream().mapToLong(ZipEntry::getSize).sum();
  }

  String text(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw damaged(name, unreadable);
    }
  }

  InputStream open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new LauncherProblem(
          file + " is no backup of a portal: there is no " + name + " in it.");
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
