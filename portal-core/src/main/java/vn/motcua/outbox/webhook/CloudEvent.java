package vn.motcua.outbox.webhook;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/**
 * An event as it is written.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">
 *     CloudEvents 1.0, JSON</a>
 */
public final class CloudEvent {
  private CloudEvent() {}

  /**
   * The event in structured mode.
   *
   * @param source the portal's address
   * @param subject what it is about; empty for nothing in particular
   */
  public static String json(
      String id, String source, String type, String subject, Instant time, JsonObject data) {
    JsonObjectBuilder event =
        Json.createObjectBuilder()
            .add("specversion", "1.0")
            .add("id", id)
            .add("source", source)
            .add("type", type)
            .add("time", time.toString());
    if (!subject.isEmpty()) {
      event.add("subject", subject);
    }
    return event.add("datacontenttype", "application/json").add("data", data).build().toString();
  }
}
