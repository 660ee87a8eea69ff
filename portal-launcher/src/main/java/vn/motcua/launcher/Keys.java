package vn.motcua.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What has to be kept apart from a backup of the database: the keys, and the settings, which hold
 * passwords. Whoever has both can open what citizens' codes open.
 */
final class Keys {
  static final String SETTINGS = "settings.properties";
  static final String CONFIG = "config/";

  /** Files in the data folder, and the settings that stand in their place. */
  static final Map<String, String> FILES =
      Map.of(
          "secret.key", "portal.secret",
          "webhook.key", "portal.webhook.key",
          "operator.token", "portal.operator.token");

  /** What has been sealed of the audit; read before the database, so that it is never ahead. */
  static final String SEAL = "audit.seal";

  private final Map<String, String> contents = new TreeMap<>();
  private final Path config;

  private Keys(Path config) {
    this.config = config;
  }

  /** Those in force now. */
  static Keys of(Settings settings) throws IOException {
    Keys keys = new Keys(settings.config());
    for (Map.Entry<String, String> key : FILES.entrySet()) {
      String set = settings.text(key.getValue());
      Path file = settings.data().resolve(key.getKey());
      if (!set.isEmpty()) {
        keys.contents.put(key.getKey(), set);
      } else if (Files.isRegularFile(file)) {
        keys.contents.put(key.getKey(), Files.readString(file));
      }
    }
    if (!keys.contents.containsKey("secret.key")) {
      throw new LauncherProblem(
          "There is no "
              + settings.data().resolve("secret.key")
              + " and no portal.secret: is portal.data the folder of the portal?");
    }
    Path seal = settings.data().resolve(SEAL);
    if (Files.isRegularFile(seal)) {
      keys.contents.put(SEAL, Files.readString(seal));
    }
    keys.contents.put(SETTINGS, effective(settings));
    return keys;
  }

  private static String effective(Settings settings) throws IOException {
    Properties all = new Properties();
    all.putAll(settings.values());
    StringWriter text = new StringWriter();
    all.store(text, "The settings that were in force, wherever they came from");
    return text.toString();
  }

  void writeTo(Path file) throws IOException {
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      for (Map.Entry<String, String> each : contents.entrySet()) {
        archive.add(each.getKey(), each.getValue());
      }
      for (Path each : files(config)) {
        String name = config.relativize(each).toString().replace('\\', '/');
        archive.add(CONFIG + name, out -> Files.copy(each, out));
      }
      archive.finish();
    }
  }

  /** Everything an operator may have changed; the demo comes with the portal. */
  private static List<Path> files(Path config) throws IOException {
    try (Stream<Path> all = Files.walk(config)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(config.resolve("demo")))
          .sorted()
          .toList();
    }
  }
}
