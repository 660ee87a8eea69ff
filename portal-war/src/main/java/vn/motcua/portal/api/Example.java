package vn.motcua.portal.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A call of the REST interface with its answer.
 *
 * @param id its title is the text {@code api.example.<id>}
 * @param task path of the feature it belongs to, as the menu names it
 * @param body JSON; empty when none is sent
 * @param answer the parts of the answer worth showing
 */
public record Example(
    String id,
    String task,
    String method,
    String path,
    String body,
    int status,
    JsonStructure answer) {

  /** Those of the file. */
  public static List<Example> all() {
    try (InputStream file =
            Objects.requireNonNull(Example.class.getResourceAsStream("examples.json"));
        JsonReader reader = Json.createReader(file)) {
      JsonArray array = reader.readArray();
      return array.getValuesAs(JsonObject.class).stream().map(Example::of).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Example of(JsonObject told) {
    return new Example(
        told.getString("id"),
        told.getString("task"),
        told.getString("method"),
        told.getString("path"),
        told.containsKey("body") ? told.getJsonObject("body").toString() : "",
        told.getInt("status"),
        (JsonStructure) told.getValue("/answer"));
  }

  /** As it is typed into a terminal. */
  public String command(String home) {
    String url = "'" + home + path.substring(1) + "'";
    return body.isEmpty()
        ? "curl " + url
        : "curl -X %s -H 'Content-Type: application/json' -d '%s' %s".formatted(method, body, url);
  }

  /** The answer with its lines indented. */
  public String shown() {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.write(answer);
    }
    return text.toString().strip();
  }
}
