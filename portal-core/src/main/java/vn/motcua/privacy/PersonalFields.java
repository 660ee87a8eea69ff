package vn.motcua.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.plugin.FeatureSchema;

/**
 * The register of personal data: what every feature with tables declares of them. How to declare is
 * in CONTRIBUTING.md; a column that nobody declared fails the build.
 */
@ApplicationScoped
public class PersonalFields {
  private final List<DeclaredTable> tables = load();

  private static List<DeclaredTable> load() {
    List<DeclaredTable> all = new ArrayList<>();
    for (FeatureSchema feature : ServiceLoader.load(FeatureSchema.class)) {
      String file = "META-INF/privacy/" + feature.name() + ".properties";
      try (InputStream declared = feature.getClass().getClassLoader().getResourceAsStream(file)) {
        if (declared != null) {
          Properties lines = new Properties();
          lines.load(new InputStreamReader(declared, StandardCharsets.UTF_8));
          all.addAll(Declarations.read(feature.name(), lines));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return all;
  }

  /** Every personal column, by feature and table. */
  public List<PersonalField> all() {
    return fields().toList();
  }

  private Stream<PersonalField> fields() {
    return tables.stream().flatMap(table -> table.personal().stream());
  }

  /** The columns that were declared, personal or not, by table. */
  public Map<String, Set<String>> declared() {
    Map<String, Set<String>> all = new TreeMap<>();
    for (DeclaredTable table : tables) {
      Set<String> columns = all.computeIfAbsent(table.name(), none -> new TreeSet<>());
      columns.addAll(table.other());
      table.personal().forEach(field -> columns.add(field.column()));
    }
    return all;
  }

  /** The same processing of several tables, with all that is processed in it. */
  public record Use(Processing processing, Set<Datum> data) {}

  /** What is done with data of citizens, for the privacy notice; the viewers of all tables. */
  public List<Use> ofCitizens() {
    Map<String, Use> uses = new TreeMap<>();
    fields()
        .filter(field -> field.processing().whose() != Whose.STAFF)
        .forEach(
            field -> {
              Processing one = field.processing();
              String key = one.purpose() + " " + one.basis() + " " + one.retention();
              Use known = uses.get(key);
              uses.put(key, known == null ? use(field) : merged(known, field));
            });
    return List.copyOf(uses.values());
  }

  private static Use use(PersonalField field) {
    return new Use(field.processing(), new TreeSet<>(Set.of(field.datum())));
  }

  private static Use merged(Use known, PersonalField field) {
    Set<Datum> data = new TreeSet<>(known.data());
    data.add(field.datum());
    Set<Viewer> viewers = new TreeSet<>(known.processing().viewers());
    viewers.addAll(field.processing().viewers());
    Processing one = known.processing();
    return new Use(
        new Processing(
            one.whose(), one.purpose(), one.basis(), one.retention(), List.copyOf(viewers)),
        data);
  }
}
