package vn.motcua.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The places in the folder a database lives in. */
record DatabaseFolder(Path root) {

  /** Creates the folder, readable by its owner only, when it is missing. */
  static DatabaseFolder at(Path root) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    if (!Files.isDirectory(absolute)) {
      if (absolute.getParent() != null) {
        Files.createDirectories(absolute.getParent());
      }
      Files.createDirectories(absolute, SecretFile.ownerOnly("rwx------", absolute));
    }
    return new DatabaseFolder(absolute.toRealPath());
  }

  /** The tables. Exists only when it is complete: it is made under another name and moved here. */
  Path data() {
    return root.resolve("data");
  }

  Path unfinishedData() {
    return root.resolve("data.unfinished");
  }

  Path log() {
    return root.resolve("mariadb.log");
  }

  Path pid() {
    return root.resolve("mariadb.pid");
  }

  /** The port the running server answers at; there is none while it starts. */
  Path port() {
    return root.resolve("port");
  }

  /** Statements the server runs at its start; holds the password, so it is removed afterwards. */
  Path startStatements() {
    return root.resolve("start.sql");
  }

  Path temporaryFiles() {
    return root.resolve("tmp");
  }

  /** The password of the portal's user, made up once. */
  String password() throws IOException {
    return SecretFile.keptIn(root.resolve("password"));
  }

  /** Moves a log of more than ten megabytes aside; one older log is kept. */
  void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > 10_000_000) {
      Files.move(log(), root.resolve("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The last lines of the server's log, for messages. */
  String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join(
          System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  static void deleteWithContents(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      all.sorted(Comparator.reverseOrder()).forEach(DatabaseFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (FileSystemException e) {
      throw new UncheckedIOException("Cannot delete " + path, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
