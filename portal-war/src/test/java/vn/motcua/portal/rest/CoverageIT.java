package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

/** The table of what is published, held against the download of the same catalogue. */
@AgainstTheDeployedPortal
class CoverageIT {
  private final Portal portal = new Portal();

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private List<JsonObject> inForce() {
    return portal
        .get("/api/v1/open-data/procedures.jsonl")
        .body()
        .lines()
        .map(CoverageIT::object)
        .filter(one -> one.getString("status").equals("PUBLISHED"))
        .toList();
  }

  private JsonObject coverage(String query) {
    return object(portal.get("/api/v1/coverage" + query).body());
  }

  private static List<JsonObject> rows(JsonObject coverage) {
    return coverage.getJsonArray("rows").getValuesAs(JsonObject.class);
  }

  private static boolean has(JsonObject procedure, String list) {
    return procedure.containsKey(list) && !procedure.getJsonArray(list).isEmpty();
  }

  private static boolean complete(JsonObject procedure) {
    return has(procedure, "steps")
        && has(procedure, "documents")
        && has(procedure, "channels")
        && has(procedure, "subjects")
        && has(procedure, "departments")
        && procedure.getJsonArray("channels").getValuesAs(JsonObject.class).stream()
            .anyMatch(one -> one.containsKey("duration") || one.containsKey("feeNote"));
  }

  private static String department(JsonObject procedure) {
    return has(procedure, "departments")
        ? procedure.getJsonArray("departments").getString(0).strip()
        : "";
  }

  @Test
  void every_procedure_in_force_is_counted_once_and_judged_as_its_download_tells() {
    List<JsonObject> all = inForce();
    JsonObject coverage = coverage("");
    JsonObject whole = coverage.getJsonObject("whole");
    assertThat(whole.getInt("published")).isEqualTo(all.size()).isGreaterThan(4000);
    assertThat(whole.getInt("complete"))
        .isEqualTo((int) all.stream().filter(CoverageIT::complete).count())
        .isPositive()
        .isLessThan(all.size());
    for (String level : List.of("FULL", "PARTIAL")) {
      assertThat(whole.getInt(level.toLowerCase(Locale.ROOT)))
          .isEqualTo(
              (int) all.stream().filter(one -> one.getString("onlineLevel").equals(level)).count());
    }
    Map<String, Long> departments =
        all.stream().collect(Collectors.groupingBy(CoverageIT::department, Collectors.counting()));
    assertThat(
            rows(coverage).stream()
                .collect(
                    Collectors.toMap(
                        row -> row.getString("name"), row -> (long) row.getInt("published"))))
        .isEqualTo(departments);
    assertThat(rows(coverage).stream().mapToInt(row -> row.getInt("complete")).sum())
        .isEqualTo(whole.getInt("complete"));
  }

  @Test
  void a_department_is_told_by_field_and_searching_finds_as_many() {
    String name = "Sở Công Thương";
    String query = "?department=" + Portal.encoded(name);
    JsonObject fields = coverage(query);
    int published = fields.getJsonObject("whole").getInt("published");
    assertThat(rows(fields).stream().mapToInt(row -> row.getInt("published")).sum())
        .isEqualTo(published)
        .isPositive();
    assertThat(object(portal.get("/api/v1/procedures" + query).body()).getInt("total"))
        .isEqualTo(published);
    assertThat(portal.get("/cong-khai" + query).body()).contains(name, "thu-tuc?department=");
    String file = portal.get("/api/v1/coverage.csv" + query).body();
    assertThat(file.lines().count()).isEqualTo(rows(fields).size() + 1);
    assertThat(file).startsWith("\uFEFF\"field\"").contains("counted_at", "+07:00");
  }

  @Test
  void what_lacks_a_part_is_named_with_it() {
    assertThat(coverage("").getJsonObject("whole").getJsonObject("missing")).isNotEmpty();
    JsonArray rows = coverage("?department=x").getJsonArray("rows");
    assertThat(rows).isEmpty();
    assertThat(portal.get("/cong-khai?department=x").status()).isEqualTo(404);
  }
}
