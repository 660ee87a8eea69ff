package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

@AgainstTheDeployedPortal
class PostalIT {
  private static final String ORDERS = "/api/v1/postal-orders";

  private final Portal portal = new Portal();

  private Answer post(String path, Map<String, String> body) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    body.forEach(json::add);
    return portal.send(
        portal
            .request(ORDERS + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.build().toString())));
  }

  private static Map<String, String> order(String request) {
    return new TreeMap<>(
        Map.of(
            "kind", "BOTH",
            "procedure", "2.000033",
            "centre", Visits.CENTRE,
            "papers", "Thông báo khuyến mại",
            "name", "Nguyễn Thị Ánh",
            "phone", "0912 345 678",
            "address", "Thôn Chợ, xã Mẫu Sơn",
            "requestId", request));
  }

  @Test
  void an_order_is_made_once_looked_up_and_taken_back() {
    Map<String, String> wanted = order(UUID.randomUUID().toString());
    Answer made = post("", wanted);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(post("", wanted).body()).isEqualTo(made.body());
    JsonObject order = Visits.json(made);
    Map<String, String> key =
        Map.of("reference", order.getString("reference"), "secret", order.getString("secret"));

    assertThat(Visits.json(post("/lookup", key)).getString("status")).isEqualTo("REQUESTED");
    assertThat(made.body()).contains("\"fee\":50000").doesNotContain("Ánh");
    String cancel = "/" + order.getString("reference") + "/cancel";
    assertThat(Visits.json(post(cancel, key)).getString("status")).isEqualTo("CANCELLED");
    assertThat(
            post("/lookup", Map.of("reference", order.getString("reference"), "secret", "AAAA"))
                .problem(404)
                .type())
        .endsWith("reference-refused");
  }

  @Test
  void what_is_wrong_is_told_by_field_and_nobody_unknown_may_tell_anything() {
    assertThat(post("", Map.of("kind", "FLY")).problem(400).fields())
        .contains("kind", "papers", "centre", "name", "phone", "address");
    assertThat(post("/callbacks/NOBODY!", Map.of("id", "1")).status()).isEqualTo(404);
  }
}
