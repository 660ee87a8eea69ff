package vn.motcua.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings in force. A system property wins over an environment variable, and that over
 * config/portal.properties; an empty value counts as not given. Paths are absolute.
 */
final class Settings {
  static final String FILE = "portal.properties";
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
  private static final int DEEPEST_REFERENCE = 10;
  private static final Set<String> PATHS =
      Set.of(
          "portal.data",
          "portal.search.directory",
          "portal.attachments.folder",
          "portal.demo.folder",
          "portal.import.procedures",
          "portal.search.life-events",
          "portal.search.judged",
          "portal.theme.overrides");

  private final Path config;
  private final Properties file;
  private final Map<String, String> values = new TreeMap<>();

  private Settings(Path config, Properties file) {
    this.config = config;
    this.file = file;
  }

  /**
   * Reads the file in the config folder and lays the others over it.
   *
   * @throws LauncherProblem when the file cannot be read or a value cannot be used
   */
  static Settings read(
      Path config, Properties given, Map<String, String> environment, Path workingDirectory) {
    Settings settings = new Settings(config, load(config.resolve(FILE)));
    Sources sources = new Sources(given, environment, workingDirectory, settings);
    Set<String> names = new TreeSet<>(settings.file.stringPropertyNames());
    given.stringPropertyNames().stream()
        .filter(name -> name.startsWith("portal."))
        .forEach(names::add);
    names.forEach(name -> settings.values.put(name, sources.value(name, 0)));
    settings.httpPort(); // complain early
    return settings;
  }

  private static Properties load(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new LauncherProblem(
          "The settings in " + path + " cannot be read: " + e.getMessage(), e);
    }
    return properties;
  }

  /** The value; empty when there is none. */
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean isTrue(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** An absolute path, or null when the setting is empty. */
  @Nullable Path path(String name) {
    return text(name).isEmpty() ? null : Path.of(text(name));
  }

  int httpPort() {
    String text = text("portal.http.port");
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new LauncherProblem(
          "portal.http.port has to be a number from 1 to 65535, not \"" + text + "\".");
    }
    return Integer.parseInt(text);
  }

  Path data() {
    return Path.of(text("portal.data"));
  }

  Path config() {
    return config;
  }

  /** All that are given. */
  Map<String, String> values() {
    Map<String, String> given = new TreeMap<>(values);
    given.values().removeIf(String::isEmpty);
    return given;
  }

  /** Sets or, with an empty value, takes away a setting. */
  void put(String name, String value) {
    values.put(name, value);
  }

  /**
   * Makes the settings system properties, where the portal reads them; empty ones are removed, so
   * that its defaults hold.
   */
  void publish(Properties system) {
    values.forEach(
        (name, value) -> {
          if (value.isEmpty()) {
            system.remove(name);
          } else {
            system.setProperty(name, value);
          }
        });
  }

  /** Where a value comes from, and so what a relative path in it is relative to. */
  private record Sources(
      Properties given, Map<String, String> environment, Path workingDirectory, Settings settings) {

    String value(String name, int depth) {
      if (depth > DEEPEST_REFERENCE) {
        throw new LauncherProblem("The setting " + name + " refers to itself.");
      }
      String here = given.getProperty(name, "");
      if (here.isBlank()) {
        here =
            environment.getOrDefault(
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), "");
      }
      if (!here.isBlank()) {
        return complete(name, here.strip(), workingDirectory, depth);
      }
      Path home = settings.config.toAbsolutePath().normalize().getParent();
      String inFile = settings.file.getProperty(name, "").strip();
      return complete(name, inFile, home == null ? workingDirectory : home, depth);
    }

    private String complete(String name, String value, Path base, int depth) {
      String expanded =
          REFERENCE
              .matcher(value)
              .replaceAll(found -> Matcher.quoteReplacement(referred(found, depth)));
      return PATHS.contains(name) && !expanded.isEmpty()
          ? base.resolve(expanded).normalize().toString()
          : expanded;
    }

    private String referred(MatchResult reference, int depth) {
      String name = reference.group(1);
      return settings.file.containsKey(name) || given.containsKey(name)
          ? value(name, depth + 1)
          : reference.group();
    }
  }
}
