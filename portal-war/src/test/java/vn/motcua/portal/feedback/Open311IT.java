package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** As clients of GeoReport v2 use it. */
@AgainstTheDeployedPortal
class Open311IT {
  private static final String BASE = "/open311/v2/";

  private final Portal portal = new Portal();
  private final Sender sender = new Sender();

  private static JsonStructure json(Answer answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.read();
    }
  }

  @Test
  void a_client_finds_its_way_from_the_discovery_to_a_published_answer() {
    String url =
        json(portal.get(BASE + "discovery.json"))
            .asJsonObject()
            .getJsonArray("endpoints")
            .getJsonObject(0)
            .getString("url");
    assertThat(url).endsWith("/open311/v2");
    JsonArray services = json(portal.get(BASE + "services.json")).asJsonArray();
    assertThat(services).hasSize(8);
    String text = "Đèn ở quầy số 3 hỏng & tối om <" + UUID.randomUUID() + ">";
    Answer posted =
        portal.post(
            BASE + "requests.json",
            "service_code=PREMISES&lat=10.5&long=106.5&address_string="
                + Portal.encoded("Quầy số 3")
                + "&description="
                + Portal.encoded(text));
    assertThat(posted.status()).isEqualTo(201);
    String token = json(posted).asJsonArray().getJsonObject(0).getString("token");
    assertThat(requestId(token)).isEmpty();
    assertThat(portal.get(BASE + "requests.json").body()).doesNotContain("quầy số 3 hỏng");

    String[] all = Staff.member("", Role.OFFICER, Role.LEADER);
    String id =
        sender.id(new Sender.Sent(grouped(token), "", "", "", new Sender.Office("", "")), all);
    sender.answers(id, "Đã thay bóng đèn.", all, all);
    sender.does(id, "publish", all, "publicQuestion", text, "publicAnswer", "Đã thay bóng đèn.");

    String published = requestId(token);
    var request =
        json(portal.get(BASE + "requests/" + published + ".json")).asJsonArray().getJsonObject(0);
    assertThat(request.getString("description")).isEqualTo(text);
    assertThat(request.getString("status")).isEqualTo("closed");
    assertThat(request.getString("status_notes")).isEqualTo("Đã thay bóng đèn.");
    assertThat(portal.get(BASE + "requests.xml?service_request_id=" + published).body())
        .startsWith("<?xml")
        .contains("<service_requests><request>", "Đèn ở quầy số 3 hỏng &amp; tối om &lt;");
    assertThat(portal.get(BASE + "requests.json?service_code=PREMISES&status=closed").body())
        .contains(published);
    assertThat(portal.get(BASE + "requests.json?service_code=FEES").body())
        .doesNotContain(published);
    assertThat(
            portal
                .get(
                    BASE
                        + "requests.json?start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00Z")
                .body())
        .isEqualTo("[]");
  }

  @Test
  void updates_tell_the_answer_once_it_is_public_by_the_time_it_became_so() {
    String text = "Máy lấy số hỏng " + UUID.randomUUID();
    Answer posted =
        portal.send(
            portal
                .request(BASE + "requests.json")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(
                    BodyPublishers.ofString(
                        part("service_code", "PREMISES")
                            + part("address", "Sảnh tầng trệt")
                            + part("description", text)
                            + "--x--\r\n")));
    assertThat(posted.status()).as(posted.body()).isEqualTo(201);
    String token = json(posted).asJsonArray().getJsonObject(0).getString("token");
    String[] all = Staff.member("", Role.OFFICER, Role.LEADER);
    String id =
        sender.id(new Sender.Sent(grouped(token), "", "", "", new Sender.Office("", "")), all);
    assertThat(sender.open(id, all).body()).contains("Sảnh tầng trệt", text);
    String answer = "Đã thay máy " + UUID.randomUUID();
    sender.answers(id, answer, all, all);
    String updates = BASE + "servicerequestupdates.xml";
    assertThat(portal.get(updates).body()).doesNotContain(answer, token);
    sender.does(id, "publish", all, "publicQuestion", text, "publicAnswer", answer);

    String published = requestId(token);
    String update =
        "<service_request_id>" + published + "</service_request_id><status>closed</status>";
    assertThat(portal.get(updates).body())
        .contains("<service_request_updates><request_update><update_id>", update, answer)
        .doesNotContain(token);
    assertThat(portal.get(updates + "?service_request_id=" + published).body())
        .contains(update)
        .containsOnlyOnce("<request_update>");
    assertThat(portal.get(updates + "?end_date=2020-02-01T00:00:00Z").body())
        .doesNotContain("<request_update>");
    assertThat(portal.get(updates + "?start_date=gestern").status()).isEqualTo(400);
    assertThat(portal.get(BASE + "servicerequestupdates/" + published + ".xml").status())
        .isEqualTo(404);
    assertThat(portal.post(updates, "description=abc").status()).isEqualTo(405);
    sender.does(id, "withdraw", all);
    assertThat(portal.get(updates).body()).doesNotContain(answer);
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private String requestId(String token) {
    return json(portal.get(BASE + "tokens/" + token + ".json"))
        .asJsonArray()
        .getJsonObject(0)
        .getString("service_request_id");
  }

  private static String grouped(String token) {
    return token.substring(0, 5) + "-" + token.substring(5, 10) + "-" + token.substring(10);
  }

  @Test
  void mistakes_are_told_in_the_format_that_was_asked_for() {
    assertThat(portal.post(BASE + "requests.json", "description=abc").status()).isEqualTo(400);
    assertThat(portal.post(BASE + "requests.xml", "service_code=NONE&description=abc").body())
        .contains("<errors><error><code>404</code><description>service_code was not found");
    assertThat(portal.post(BASE + "requests.json", "service_code=FEES&description=").body())
        .contains("description: ");
    assertThat(portal.get(BASE + "requests/NOTHING.xml").status()).isEqualTo(404);
    assertThat(portal.get(BASE + "nothing").status()).isEqualTo(404);
    assertThat(portal.get(BASE + "requests.json?start_date=gestern").status()).isEqualTo(400);
    assertThat(portal.get(BASE + "services/FEES.json").status()).isEqualTo(200);
  }
}
