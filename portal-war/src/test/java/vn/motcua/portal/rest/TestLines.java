package vn.motcua.portal.rest;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;

/** Procedures of the tests' own to import; their field sets them apart from the demo's. */
final class TestLines {
  static final String FIELD = "Lĩnh vực của các phép thử";

  private TestLines() {}

  /** The parameter that finds them all. */
  static String filter() {
    return "field=" + Portal.encoded(FIELD);
  }

  static JsonObjectBuilder procedure(String code, String name) {
    return Json.createObjectBuilder().add("code", code).add("name", name).add("field", FIELD);
  }

  static byte[] file(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
