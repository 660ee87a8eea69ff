package vn.motcua.feedback.learned;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.department.Department;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.routing.Rule;

/** The 200 messages, and the departments and rules of the demo they are tried with. */
final class LabelledMessages {
  private static final Path DEMO = Path.of("../config/demo");

  private LabelledMessages() {}

  /** A message and where it belongs. */
  record Message(String part, String department, Category category, String place, String text) {
    /** Whether rules may be written with it and something learned from it. */
    boolean forLearning() {
      return part.equals("LEARN");
    }

    @Override
    public String toString() {
      return department + " " + text;
    }
  }

  static List<Message> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelledMessages.class.getResourceAsStream("messages.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\\|", 5))
          .map(p -> new Message(p[0], p[1], Category.valueOf(p[2]), p[3], p[4]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Rule> rules() {
    return lines("feedback-rules.jsonl")
        .map(
            line ->
                new Rule(
                    0,
                    line.getInt("position"),
                    "",
                    line.getString("category"),
                    "",
                    line.getString("words"),
                    line.getString("department")))
        .toList();
  }

  /** Those that still exist. */
  static List<Department> departments() {
    return lines("departments.jsonl")
        .filter(line -> line.isNull("closedOn") && line.getString("code").endsWith("H20"))
        .map(
            line ->
                new Department(
                    line.getString("code"),
                    Department.Kind.valueOf(line.getString("kind")),
                    line.getString("name"),
                    "",
                    null,
                    List.of(),
                    line.getJsonArray("aliases").getValuesAs(JsonString::getString),
                    null,
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private static Stream<JsonObject> lines(String file) {
    try {
      return Files.readAllLines(DEMO.resolve(file)).stream()
          .filter(line -> !line.isBlank())
          .map(LabelledMessages::object);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonObject object(String line) {
    try (Reader text = new StringReader(line);
        JsonReader json = Json.createReader(text)) {
      return json.readObject();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }
}
