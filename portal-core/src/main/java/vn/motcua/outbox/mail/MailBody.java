package vn.motcua.outbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * The two forms of the same mail.
 *
 * @param html what is within the body of the document, without anything that acts
 */
public record MailBody(String html, String text) {
  public String toPayload() {
    return Json.createObjectBuilder().add("html", html).add("text", text).build().toString();
  }

  public static MailBody ofPayload(String payload) {
    try (JsonReader reader = Json.createReader(new StringReader(payload))) {
      JsonObject body = reader.readObject();
      return new MailBody(body.getString("html"), body.getString("text"));
    }
  }
}
