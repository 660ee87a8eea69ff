package vn.motcua.outbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/**
 * What a gateway wants to be sent: the operator's JSON, in which a text that is exactly {@code
 * {to}}, {@code {template}}, {@code {values}}, {@code {text}} or {@code {id}} stands for that of
 * the message. Replaced within the JSON, never in its text, so a value cannot break out.
 */
final class SmsRequest {
  private final JsonValue shape;

  /**
   * @throws IllegalArgumentException when it is no JSON object
   */
  SmsRequest(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      shape = reader.readObject();
    } catch (JsonException broken) {
      throw new IllegalArgumentException("portal.sms.body must be a JSON object", broken);
    }
  }

  String with(Map<String, JsonValue> values) {
    return filled(shape, values).toString();
  }

  private static JsonValue filled(JsonValue part, Map<String, JsonValue> values) {
    return switch (part.getValueType()) {
      case OBJECT -> {
        JsonObjectBuilder object = Json.createObjectBuilder();
        part.asJsonObject().forEach((name, value) -> object.add(name, filled(value, values)));
        yield object.build();
      }
      case ARRAY -> {
        JsonArrayBuilder array = Json.createArrayBuilder();
        part.asJsonArray().forEach(value -> array.add(filled(value, values)));
        yield array.build();
      }
      case STRING -> values.getOrDefault(((JsonString) part).getString(), part);
      case NUMBER, TRUE, FALSE, NULL -> part;
    };
  }
}
