package vn.motcua.outbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of the same mail.
 *
 * @param html what is within the body of the document, without anything that acts
 * @param unsubscribe where a POST ends what the mail belongs to; null when nothing does
 */
public record MailBody(String html, String text, @Nullable String unsubscribe) {
  private static final String UNSUBSCRIBE = "unsubscribe";

  /** Of a mail nobody subscribed to. */
  public MailBody(String html, String text) {
    this(html, text, null);
  }

  public String toPayload() {
    JsonObjectBuilder body = Json.createObjectBuilder().add("html", html).add("text", text);
    if (unsubscribe != null) {
      body.add(UNSUBSCRIBE, unsubscribe);
    }
    return body.build().toString();
  }

  public static MailBody ofPayload(String payload) {
    try (JsonReader reader = Json.createReader(new StringReader(payload))) {
      JsonObject body = reader.readObject();
      return new MailBody(
          body.getString("html"),
          body.getString("text"),
          body.containsKey(UNSUBSCRIBE) ? body.getString(UNSUBSCRIBE) : null);
    }
  }
}
