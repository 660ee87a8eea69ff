package vn.motcua.portal.deployment;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Everything the server under test writes; looked at after a run, emptied before the next. */
final class ServerFolder {
  private static final Path FOLDER = TestPaths.server("");

  private ServerFolder() {}

  /** The log; the server adds a number and begins another when it grows. */
  static Path log() {
    return path("server.log");
  }

  static String readLog() throws IOException {
    StringBuilder whole = new StringBuilder();
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(FOLDER, "server.log*[0-9]")) {
      for (Path part : parts) {
        whole.append(Files.readString(part));
      }
    }
    return whole.toString();
  }

  /** What the server was started with. */
  static Properties settings() {
    Properties settings = new Properties();
    try (Reader file = Files.newBufferedReader(path("settings.properties"))) {
      settings.load(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return settings;
  }

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static void make() throws IOException {
    delete(FOLDER);
    Files.createDirectories(path("data"));
    Files.createDirectories(path("server"));
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> contents;
    try (Stream<Path> all = Files.walk(folder)) {
      contents = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : contents) {
      Files.delete(path);
    }
  }
}
