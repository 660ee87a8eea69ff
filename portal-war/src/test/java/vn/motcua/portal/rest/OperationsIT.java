package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;

@AgainstTheDeployedPortal
class OperationsIT {
  private final Portal portal = new Portal();

  @ParameterizedTest
  @CsvSource({
    "POST, procedure-imports, ",
    "GET, procedure-imports/1, ",
    "POST, reindex, ",
    "GET, reindex, ",
    "GET, index-check, ",
    "GET, index-check, Bearer wrong",
    "GET, index-check, Bearer ",
    "GET, index-check, Basic b3BlcmF0b3I6"
  })
  void nothing_is_done_for_somebody_without_the_token(String method, String path, String given) {
    HttpRequest.Builder request = portal.request("/api/v1/operations/" + path);
    if (given != null) {
      request.header("Authorization", given);
    }
    if (method.equals("POST")) {
      request.header("Content-Type", "application/x-ndjson").POST(BodyPublishers.ofString("{}"));
    }

    assertThat(portal.send(request).problem(401).title()).isNotBlank();
  }

  @Test
  void the_index_is_written_again_while_it_answers() {
    String token = "Bearer " + DeployedPortal.OPERATOR_TOKEN;
    String reindex = "/api/v1/operations/reindex";

    Answer begun =
        portal.send(portal.request(reindex, "Authorization", token).POST(BodyPublishers.noBody()));

    assertThat(begun.status()).isEqualTo(202);
    Wait.until(
        "the index is rebuilt",
        Duration.ofMinutes(2),
        () -> {
          assertThat(portal.search("khuyến mại").total()).isPositive();
          return portal.get(reindex, "Authorization", token).body().contains("DONE");
        });
    Contract.IndexDifference difference = portal.indexCheck();
    assertThat(difference.stale()).isEmpty();
    assertThat(difference.orphans()).isEmpty();
  }

  @Test
  void an_unknown_import_is_not_found() {
    portal
        .get(
            "/api/v1/operations/procedure-imports/987654321",
            "Authorization",
            "Bearer " + DeployedPortal.OPERATOR_TOKEN)
        .problem(404);
  }
}
