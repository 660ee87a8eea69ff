package vn.motcua.casefile.store;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.casefile.timeline.MissingPaper;
import vn.motcua.deadline.LimitUnit;

/** What an event tells, as it is stored; what it does not tell is left out. */
final class EventJson {
  private static final JsonProvider JSON = JsonProvider.provider();

  private EventJson() {}

  static String of(CaseEvent event) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    EventDetail detail = event.detail();
    put(json, "unit", detail.unit());
    put(json, "unitName", detail.unitName());
    put(json, "reason", detail.reason());
    put(json, "note", detail.note());
    put(json, "day", detail.day());
    put(json, "number", detail.number());
    if (detail.amount() != null) {
      json.add("amount", detail.amount());
    }
    if (!detail.papers().isEmpty()) {
      json.add("papers", papers(detail.papers()));
    }
    if (event.header() != null) {
      json.add("header", header(event.header()));
    }
    return json.build().toString();
  }

  private static JsonArrayBuilder papers(List<MissingPaper> papers) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    for (MissingPaper paper : papers) {
      JsonObjectBuilder one = JSON.createObjectBuilder().add("name", paper.name());
      put(one, "form", paper.form());
      all.add(one);
    }
    return all;
  }

  private static JsonObjectBuilder header(CaseHeader header) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("procedure", header.procedure())
            .add("department", header.department())
            .add("channel", header.channel().name());
    put(json, "procedureName", header.procedureName());
    if (header.notice()) {
      json.add("notice", true);
    }
    put(json, "submittedOn", header.dates().submittedOn());
    put(json, "receivedOn", header.dates().receivedOn());
    put(json, "dueOn", header.dates().dueOn());
    put(json, "issuedOn", header.dates().issuedOn());
    put(json, "recordedOn", header.dates().recordedOn());
    put(json, "handedOverOn", header.dates().handedOverOn());
    if (header.limit() != null && header.limitUnit() != null) {
      json.add("limit", header.limit()).add("limitUnit", header.limitUnit().name());
    }
    return json;
  }

  private static void put(JsonObjectBuilder json, String key, @Nullable Object value) {
    if (value != null) {
      json.add(key, value.toString());
    }
  }

  static JsonObject parse(String stored) {
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      return reader.readObject();
    }
  }

  static EventDetail detail(JsonObject json) {
    return new EventDetail(
        json.getString("unit", null),
        json.getString("unitName", null),
        json.getString("reason", null),
        json.getString("note", null),
        json.containsKey("papers")
            ? json.getJsonArray("papers").getValuesAs(JsonObject.class).stream()
                .map(one -> new MissingPaper(one.getString("name"), one.getString("form", null)))
                .toList()
            : List.of(),
        day(json, "day"),
        json.getString("number", null),
        json.containsKey("amount") ? json.getJsonNumber("amount").longValue() : null);
  }

  static @Nullable CaseHeader header(JsonObject event) {
    JsonObject json = event.getJsonObject("header");
    if (json == null) {
      return null;
    }
    return new CaseHeader(
        json.getString("procedure"),
        json.getString("procedureName", null),
        json.getString("department"),
        FilingChannel.valueOf(json.getString("channel")),
        json.getBoolean("notice", false),
        new CaseDates(
            day(json, "submittedOn"),
            day(json, "receivedOn"),
            day(json, "dueOn"),
            day(json, "issuedOn"),
            day(json, "recordedOn"),
            day(json, "handedOverOn")),
        json.containsKey("limit") ? json.getJsonNumber("limit").bigDecimalValue() : null,
        json.containsKey("limitUnit") ? LimitUnit.valueOf(json.getString("limitUnit")) : null);
  }

  private static @Nullable LocalDate day(JsonObject json, String key) {
    return json.containsKey(key) ? LocalDate.parse(json.getString(key)) : null;
  }

  /** By which another event under the same id is told from the same one again. */
  static byte[] digest(CaseEvent event, String stored) {
    String all = event.kind() + "\n" + event.at() + "\n" + event.corrects() + "\n" + stored;
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
