package vn.motcua.portal.appointment;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** Booking as a program does it. */
final class Visits {
  static final String API = "/api/v1/appointments";
  static final String CENTRE = "000.01.01.H20";

  private static final AtomicInteger PHONES = new AtomicInteger(912_000_000);

  private final Portal portal = new Portal();

  static String phone() {
    return "0" + PHONES.incrementAndGet();
  }

  Answer post(String path, Map<String, String> body, String... headers) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    body.forEach(json::add);
    return portal.send(
        portal
            .request(API + path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.build().toString())));
  }

  static JsonObject json(Answer answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  JsonObject slots(String service, String centre) {
    return json(portal.get(API + "/slots?service=" + service + "&centre=" + centre));
  }

  /** Starts of free times from the last day on, where nobody else books. */
  List<String> starts(String service, String centre) {
    return slots(service, centre).getJsonArray("days").getValuesAs(JsonObject.class).stream()
        .sorted((a, b) -> b.getString("date").compareTo(a.getString("date")))
        .flatMap(day -> day.getJsonArray("slots").getValuesAs(JsonObject.class).stream())
        .map(slot -> slot.getString("start"))
        .toList();
  }

  Answer hold(String service, String centre, String start, String request) {
    return post(
        "/holds",
        Map.of("service", service, "centre", centre, "start", start, "requestId", request));
  }

  Answer book(String hold, String phone) {
    return post("", Map.of("hold", hold, "name", "Nguyễn Thị Ánh", "phone", phone));
  }
}
