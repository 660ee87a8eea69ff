package vn.motcua.search.desk;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query with the procedures it should find, as the department judged them.
 *
 * @param grades by code: 3 exactly, 2 closely, 1 related
 */
record JudgedQuery(String text, Map<String, Integer> grades) {
  static final int DEPTH = 10;

  /**
   * Reads a file of JSON Lines: {@code {"query": …, "grades": {code: 1–3}}}; other names are passed
   * over.
   *
   * @throws IOException when it cannot be read, naming the line if it is one's fault
   */
  static List<JudgedQuery> read(Path file) throws IOException {
    List<JudgedQuery> queries = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
          queries.add(of(reader.readObject()));
        } catch (JsonException | ClassCastException | NullPointerException wrong) {
          throw new IOException(file.getFileName() + ", line " + number, wrong);
        }
      }
    }
    return queries;
  }

  private static JudgedQuery of(JsonObject query) {
    Map<String, Integer> grades = new LinkedHashMap<>();
    query
        .getJsonObject("grades")
        .forEach((code, grade) -> grades.put(code, ((JsonNumber) grade).intValue()));
    return new JudgedQuery(query.getString("query"), grades);
  }

  /** The nDCG@10 of an answer, gain 2^grade − 1: from 0 to 1, the best possible order. */
  double score(List<String> codes) {
    double best = gain(grades.values().stream().sorted(Comparator.reverseOrder()).toList());
    return best == 0
        ? 0
        : gain(codes.stream().map(code -> grades.getOrDefault(code, 0)).toList()) / best;
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return gain;
  }
}
