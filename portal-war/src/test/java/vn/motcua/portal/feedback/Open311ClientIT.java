package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** A client that knows nothing of this portal works with it. */
@AgainstTheDeployedPortal
class Open311ClientIT {
  private final Sender sender = new Sender();

  @Test
  void the_package_open311_finds_posts_and_reads_back_vietnamese_words() throws IOException {
    NodeClient.Found found = NodeClient.find();
    assumeTrue(found.client().isPresent(), found.why());
    NodeClient client = found.client().orElseThrow();

    JsonArray services = client.call("services");
    assertThat(services).hasSize(8);
    assertThat(services.getJsonObject(0).getString("service_code")).isNotBlank();

    String text = "Đèn ở quầy số 3 hỏng, tối om: " + UUID.randomUUID();
    JsonObject posted =
        client
            .call(
                "post",
                Json.createObjectBuilder()
                    .add("service_code", "PREMISES")
                    .add("lat", 10.5)
                    .add("long", 106.5)
                    .add("address_string", "Quầy số 3, phường Mẫu Trung")
                    .add("description", text)
                    .build()
                    .toString())
            .getJsonObject(0);
    String token = posted.getString("token");
    assertThat(client.call("token", token).getJsonObject(0).getString("service_request_id"))
        .as("nobody has read it yet")
        .isEmpty();

    String[] all = Staff.member("", Role.OFFICER, Role.LEADER);
    String reference =
        token.substring(0, 5) + "-" + token.substring(5, 10) + "-" + token.substring(10);
    String id = sender.id(new Sender.Sent(reference, "", "", "", new Sender.Office("", "")), all);
    sender.answers(id, "Đã thay bóng đèn.", all, all);
    sender.does(id, "publish", all, "publicQuestion", text, "publicAnswer", "Đã thay bóng đèn.");

    String published = client.call("token", token).getJsonObject(0).getString("service_request_id");
    JsonObject read = client.call("read", published).getJsonObject(0);
    assertThat(read.getString("description")).isEqualTo(text);
    assertThat(read.getString("status_notes")).isEqualTo("Đã thay bóng đèn.");
    assertThat(read.getString("status")).isEqualTo("closed");
    assertThat(client.call("list", "{\"service_code\":\"PREMISES\"}").toString())
        .contains(published);
  }
}
