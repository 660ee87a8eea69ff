package vn.motcua.search.query;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A query with the procedures it should find.
 *
 * @param grades by code: 3 exactly, 2 closely, 1 related
 */
public record JudgedQuery(String id, String group, String text, Map<String, Integer> grades) {
  public static List<JudgedQuery> all() throws IOException {
    InputStream file = JudgedQuery.class.getResourceAsStream("judged.jsonl");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank()).map(JudgedQuery::read).toList();
    }
  }

  private static JudgedQuery read(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject query = reader.readObject();
      Map<String, Integer> grades = new LinkedHashMap<>();
      query
          .getJsonObject("grades")
          .forEach((code, grade) -> grades.put(code, ((JsonNumber) grade).intValue()));
      return new JudgedQuery(
          query.getString("id"), query.getString("class"), query.getString("query"), grades);
    }
  }
}
