package vn.motcua.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the departments of the demo into an installation that has none. */
@ApplicationScoped
public class DemoDepartments implements StartupTask {
  @Inject private Demo demo;
  @Inject private Departments departments;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String description() {
    return "departments of the demo";
  }

  @Override
  public void run() throws IOException {
    Optional<Path> file = demo.file("departments.jsonl");
    if (file.isPresent() && departments.isEmpty()) {
      departments.saveAll(
          Demo.lines(file.get()).stream().map(DemoDepartments::department).toList());
    }
  }

  static Department department(JsonObject line) {
    List<String> aliases = new ArrayList<>();
    addAll(aliases, line, "formerCodes");
    addAll(aliases, line, "aliases");
    String closedOn = text(line, "closedOn");
    return new Department(
        line.getString("code"),
        Department.Kind.valueOf(line.getString("kind")),
        line.getString("name"),
        line.getString("nameEn"),
        text(line, "parent"),
        aliases.stream().distinct().toList(),
        text(line, "address"),
        text(line, "phone"),
        text(line, "email"),
        hours(line, "vi"),
        hours(line, "en"),
        closedOn == null ? null : LocalDate.parse(closedOn),
        text(line, "successor"));
  }

  private static void addAll(List<String> aliases, JsonObject line, String key) {
    if (line.containsKey(key) && !line.isNull(key)) {
      line.getJsonArray(key).getValuesAs(JsonString::getString).forEach(aliases::add);
    }
  }

  private static @Nullable String hours(JsonObject line, String language) {
    return line.get("hours") instanceof JsonObject hours ? text(hours, language) : null;
  }

  private static @Nullable String text(JsonObject line, String key) {
    JsonValue value = line.get(key);
    return value instanceof JsonString string ? string.getString() : null;
  }
}
