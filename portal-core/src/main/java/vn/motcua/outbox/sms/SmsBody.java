package vn.motcua.outbox.sms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** An SMS as it is kept: which template, which values, and what the two make. */
public record SmsBody(String template, List<String> values, String text) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  public String toPayload() {
    return Json.createObjectBuilder()
        .add("template", template)
        .add("values", Json.createArrayBuilder(values))
        .add("text", text)
        .build()
        .toString();
  }

  public static SmsBody ofPayload(String payload) {
    try (JsonReader reader = Json.createReader(new StringReader(payload))) {
      JsonObject body = reader.readObject();
      return new SmsBody(
          body.getString("template"),
          body.getJsonArray("values").getValuesAs(JsonString::getString),
          body.getString("text"));
    }
  }

  /** Without accents: with them an SMS holds 70 letters instead of 160, and costs twice. */
  public static String withoutAccents(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'D');
  }
}
