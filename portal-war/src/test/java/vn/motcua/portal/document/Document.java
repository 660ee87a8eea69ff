package vn.motcua.portal.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document of the project, and the sources it speaks of. */
final class Document {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

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
    List<String> sources = new ArrayList<>();
    for (Path module : modules()) {
      try (Stream<Path> all = Files.walk(module.resolve("src"))) {
        for (Path file :
            all.filter(each -> each.getFileName().toString().equals(className + ".java"))
                .toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve("src"))).toList();
    }
  }
}
