package vn.motcua.portal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the project, and the sources it speaks of. */
final class Document {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private final String text;

  Document(String name) throws IOException {
    text = Files.readString(ROOT.resolve("docs").resolve(name));
  }

  /** What stands between backquotes and looks like this, once each. */
  List<String> quoted(Pattern form) {
    return Pattern.compile("`([^`]+)`")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(form.asMatchPredicate())
        .distinct()
        .toList();
  }

  /** A file of the project. */
  static String file(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** Sources of the classes of that name; several modules may have one. */
  static List<String> sources(String className) throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Document::all)
          .filter(file -> file.getFileName().toString().equals(className + ".java"))
          .map(Document::read)
          .toList();
    }
  }

  private static Stream<Path> all(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
