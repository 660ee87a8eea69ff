package vn.motcua.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Which steps the tables of each feature have been through, or a portal knows.
 *
 * @param scripts names of files by feature
 */
record Migrations(Map<String, Set<String>> scripts) {
  private static final Pattern FILE = Pattern.compile("db/migration/([^/]+)/(V[^/]+\\.sql)");
  private static final String TABLE = "flyway_";

  /** Those in the jars of a WAR. */
  static Migrations in(Path war) throws IOException {
    Map<String, Set<String>> scripts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(war.toFile())) {
      List<? extends ZipEntry> jars =
          zip.stream().filter(entry -> entry.getName().startsWith("WEB-INF/lib/")).toList();
      for (ZipEntry jar : jars) {
        try (ZipInputStream in = new ZipInputStream(zip.getInputStream(jar))) {
          for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            Matcher file = FILE.matcher(entry.getName());
            if (file.matches()) {
              scripts.computeIfAbsent(file.group(1), none -> new TreeSet<>()).add(file.group(2));
            }
          }
        }
      }
    }
    return new Migrations(scripts);
  }

  /** Those a database has been through. */
  static Migrations of(Connection database) throws SQLException {
    Map<String, Set<String>> scripts = new TreeMap<>();
    for (String table : tables(database)) {
      if (table.startsWith(TABLE)) {
        scripts.put(
            table.substring(TABLE.length()),
            new TreeSet<>(
                texts(
                    database,
                    "SELECT script FROM `"
                        + table
                        + "` WHERE success = 1 AND type = 'SQL' ORDER BY installed_rank")));
      }
    }
    return new Migrations(scripts);
  }

  static List<String> tables(Connection database) throws SQLException {
    return texts(
        database,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
            + " ORDER BY table_name");
  }

  private static List<String> texts(Connection database, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** Lines of {@code feature/file}. */
  static Migrations read(String text) {
    Map<String, Set<String>> scripts = new TreeMap<>();
    text.lines()
        .filter(line -> line.indexOf('/') > 0)
        .forEach(
            line ->
                scripts
                    .computeIfAbsent(line.substring(0, line.indexOf('/')), none -> new TreeSet<>())
                    .add(line.substring(line.indexOf('/') + 1)));
    return new Migrations(scripts);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    scripts.forEach(
        (feature, files) -> files.forEach(file -> text.append(feature + "/" + file + "\n")));
    return text.toString();
  }

  /**
   * A step of these that the other does not know although it knows the feature: these are from a
   * newer portal.
   */
  Optional<String> unknownTo(Migrations other) {
    for (Map.Entry<String, Set<String>> feature : scripts.entrySet()) {
      Set<String> known = other.scripts().get(feature.getKey());
      if (known != null) {
        Set<String> unknown = new TreeSet<>(feature.getValue());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
          return Optional.of(feature.getKey() + "/" + unknown.iterator().next());
        }
      }
    }
    return Optional.empty();
  }
}
