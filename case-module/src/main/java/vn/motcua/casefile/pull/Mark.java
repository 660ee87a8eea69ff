package vn.motcua.casefile.pull;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/**
 * A line that is no message: up to here all was told.
 *
 * @param more whether there is more to ask for at once
 */
record Mark(String cursor, boolean more) {
  private static final JsonReaderFactory JSON =
      JsonProvider.provider().createReaderFactory(Map.of());
  private static final int LONGEST = 500;

  /** Empty for any other line. */
  static Optional<Mark> read(String line) {
    if (!line.contains("\"cursor\"")) {
      return Optional.empty();
    }
    try (JsonReader reader = JSON.createReader(new StringReader(line))) {
      JsonObject json = reader.readObject();
      return json.get("cursor") instanceof JsonString cursor
              && !json.containsKey("code")
              && cursor.getString().length() <= LONGEST
          ? Optional.of(new Mark(cursor.getString(), json.get("more") == JsonValue.TRUE))
          : Optional.empty();
    } catch (JsonException | IllegalStateException unreadable) {
      return Optional.empty();
    }
  }
}
