package vn.motcua.privacy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a feature declares in {@code META-INF/privacy/<feature>.properties}:
 *
 * <pre>
 * table          = WHOSE purpose BASIS retention VIEWER…
 * table.personal = column:DATUM …
 * table.other    = column …
 * </pre>
 *
 * A table without personal data has the last line only. Several values are separated by spaces.
 */
final class Declarations {
  private static final String PERSONAL = ".personal";
  private static final String OTHER = ".other";
  private static final int LEAST = 5;

  private final String feature;
  private final Properties lines;

  private Declarations(String feature, Properties lines) {
    this.feature = feature;
    this.lines = lines;
  }

  /**
   * All tables of a file, by name.
   *
   * @throws IllegalArgumentException naming the file and the line that cannot be used
   */
  static List<DeclaredTable> read(String feature, Properties lines) {
    Declarations declared = new Declarations(feature, lines);
    return lines.stringPropertyNames().stream()
        .map(key -> key.replaceFirst("[.].*", ""))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(declared::table)
        .toList();
  }

  private DeclaredTable table(String name) {
    for (String key : lines.stringPropertyNames()) {
      if (key.startsWith(name + ".") && !Set.of(name + PERSONAL, name + OTHER).contains(key)) {
        throw wrong(key, "ends with neither .personal nor .other");
      }
    }
    Set<PersonalField> personal = new LinkedHashSet<>();
    if (lines.containsKey(name) != lines.containsKey(name + PERSONAL)) {
      throw wrong(name, "needs both its processing and its personal columns, or neither");
    }
    if (lines.containsKey(name)) {
      Processing processing = processing(name);
      values(name + PERSONAL).forEach(each -> personal.add(field(name, each, processing)));
    }
    return new DeclaredTable(
        name, personal, values(name + OTHER).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private Processing processing(String table) {
    List<String> values = values(table).toList();
    if (values.size() < LEAST) {
      throw wrong(table, "needs WHOSE purpose BASIS retention VIEWER…");
    }
    return new Processing(
        constant(Whose.class, values.get(0), table),
        values.get(1),
        constant(LegalBasis.class, values.get(2), table),
        values.get(3),
        values.stream().skip(LEAST - 1).map(v -> constant(Viewer.class, v, table)).toList());
  }

  private PersonalField field(String table, String value, Processing processing) {
    String[] parts = value.split(":", -1);
    if (parts.length != 2) {
      throw wrong(table + PERSONAL, value + " is not column:DATUM");
    }
    Datum datum = constant(Datum.class, parts[1], table + PERSONAL);
    return new PersonalField(feature, table, parts[0], datum, processing);
  }

  private Stream<String> values(String key) {
    return Arrays.stream(lines.getProperty(key, "").strip().split("\\s+"))
        .filter(value -> !value.isEmpty());
  }

  private <E extends Enum<E>> E constant(Class<E> type, String value, String key) {
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException unknown) {
      throw wrong(key, value + " is no " + type.getSimpleName().toLowerCase(Locale.ROOT));
    }
  }

  private IllegalArgumentException wrong(String key, String why) {
    return new IllegalArgumentException(
        "META-INF/privacy/" + feature + ".properties, " + key + ": " + why);
  }
}
