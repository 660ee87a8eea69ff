package vn.motcua.portal.casefile;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** One-stop software of an agency, as the portal sees it. */
final class Software {
  static final String INDUSTRY = "000.00.02.H20";

  /** A number of the day for each case made up, so that tests share none. */
  private static final AtomicInteger NUMBER = new AtomicInteger(7_000);

  private final Portal portal = new Portal();
  private final String[] headers;

  Software(String agency) {
    headers = Staff.program(agency, Role.INTEGRATION);
  }

  static String newCode() {
    return newCode(INDUSTRY);
  }

  static String newCode(String agency) {
    return agency + "-261102-" + NUMBER.incrementAndGet();
  }

  Answer put(String code, String body) {
    return send("/api/v1/cases/" + code, "PUT", "application/json", body);
  }

  Answer batch(List<String> lines) {
    return send("/api/v1/cases/batch", "POST", "application/x-ndjson", String.join("\n", lines));
  }

  /** How a batch begins on the wire, to be sent in chunks. */
  String batchHead() {
    return "POST /api/v1/cases/batch HTTP/1.1\r\nHost: localhost\r\n"
        + headers[0]
        + ": "
        + headers[1]
        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  /** The answers to a batch, line by line. */
  List<JsonObject> batched(List<String> lines) {
    Answer answer = batch(lines);
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
    return answer.body().lines().map(Software::json).toList();
  }

  Answer sync(String path, String body) {
    return send("/api/v1/dvcqg/" + path, "POST", "application/json", body);
  }

  private Answer send(String path, String method, String type, String body) {
    return portal.send(
        portal
            .request(path, headers)
            .header("Content-Type", type)
            .header("Accept-Language", "en")
            .method(method, BodyPublishers.ofString(body)));
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** A case that was received on 02/11/2026 and is promised for 23/11/2026. */
  static String message(String code, String... events) {
    return """
        {"code": "%s", "procedure": "2.000648", "department": "000.00.02.H20", "channel": "COUNTER", "dueOn": "2026-11-23",
         "updatedAt": "2026-11-02T09:00:00+07:00", "applicant": {"name": "Nguyễn Thị CANARY", "phone": "0912555777",
         "email": "canary@example.vn"}, "summary": "CANARY tóm tắt", "lookupSecret": "K7QM-42PX", "events": [%s]}
        """
        .formatted(code, String.join(", ", events))
        .replace("\n", " ");
  }

  static String event(String id, String at, String kind, String more) {
    return """
        {"id": "%s", "at": "%s:00+07:00", "kind": "%s", "officer": "CANARY cán bộ", "note": "CANARY ghi chú"%s}
        """
        .formatted(id, at, kind, more.isEmpty() ? "" : ", " + more)
        .strip();
  }

  static String received() {
    return event("1", "2026-11-02T08:30", "RECEIVED", "");
  }
}
