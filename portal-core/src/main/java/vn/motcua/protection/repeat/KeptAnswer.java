package vn.motcua.protection.repeat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as it was given.
 *
 * @param body in Base64; empty for none
 */
record KeptAnswer(int status, Map<String, List<String>> headers, String body) {
  byte[] bytes() {
    JsonObjectBuilder all = Json.createObjectBuilder();
    headers.forEach(
        (name, values) -> {
          JsonArrayBuilder array = Json.createArrayBuilder();
          values.forEach(array::add);
          all.add(name, array);
        });
    return Json.createObjectBuilder()
        .add("status", status)
        .add("headers", all)
        .add("body", body)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static KeptAnswer of(byte[] bytes) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
      JsonObject kept = reader.readObject();
      Map<String, List<String>> headers = new LinkedHashMap<>();
      JsonObject all = kept.getJsonObject("headers");
      all.keySet()
          .forEach(
              name ->
                  headers.put(
                      name,
                      all.getJsonArray(name).getValuesAs(JsonString.class).stream()
                          .map(JsonString::getString)
                          .toList()));
      return new KeptAnswer(kept.getInt("status"), headers, kept.getString("body"));
    }
  }

  byte[] content() {
    return Base64.getDecoder().decode(body);
  }
}
