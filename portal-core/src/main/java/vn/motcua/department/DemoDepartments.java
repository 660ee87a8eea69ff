package vn.motcua.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
    String closedOn = text(line, "closedOn");
    return new Department(
        line.getString("code"),
        Department.Kind.valueOf(line.getString("kind")),
        line.getString("name"),
        line.getString("nameEn"),
        text(line, "parent"),
        strings(line, "formerCodes").stream().map(DemoDepartments::formerCode).toList(),
        strings(line, "aliases").stream().distinct().toList(),
        text(line, "address"),
        text(line, "phone"),
        text(line, "email"),
        closedOn == null ? null : LocalDate.parse(closedOn),
        text(line, "successor"));
  }

  private static List<String> strings(JsonObject line, String key) {
    return line.containsKey(key) && !line.isNull(key)
        ? line.getJsonArray(key).getValuesAs(JsonString::getString)
        : List.of();
  }

  /** {@code 000.00.12.H20}, or {@code 000.00.12.H20 2025-03-01} with the day it went out of use. */
  private static FormerCode formerCode(String text) {
    String[] parts = text.split(" ", 2);
    return new FormerCode(parts[0], parts.length == 1 ? null : LocalDate.parse(parts[1]));
  }

  private static @Nullable String text(JsonObject line, String key) {
    JsonValue value = line.get(key);
    return value instanceof JsonString string ? string.getString() : null;
  }
}
