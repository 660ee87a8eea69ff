package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

@AgainstTheDeployedPortal
class CaseSecrecyIT {
  private static final List<String> CODES =
      List.of(
          "000.00.02.H23-200922-0005", // known
          "000.00.02.H20-260309-0006", // known
          "000.00.02.H20-211111-7531", // unknown
          "000.00.02.H23-211111-7531", // unknown, of a merged agency
          "000.00.02.H20-211332-7531", // no day
          "QQQ-211111-7531-secret"); // no code at all
  private static final String SECOND_FACTOR = "0912-secret-345";

  private final Portal portal = new Portal();

  @Test
  void no_code_and_no_secret_reaches_the_log_whatever_the_answer() {
    for (String code : CODES) {
      portal.lookUp(code);
      portal.post("/ho-so", "code=" + Portal.encoded(code));
      portal.post("/ho-so?lang=en", "code=" + Portal.encoded(code));
      portal.get("/thu-tuc?q=" + Portal.encoded(code));
      portal.get(Portal.searchPath(code));
      portal.suggest(code);
      portal.get("/ho-so?code=" + Portal.encoded(code));
      portal.get("/ho-so/" + Portal.encoded(code));
      portal.get("/api/v1/cases/" + Portal.encoded(code));
      ask("{\"code\":\"" + code + "\",\"secret\":\"" + SECOND_FACTOR + "\"}");
      ask("{\"code\":\"" + code + "\",\"secret\":\"" + SECOND_FACTOR);
    }

    assertThat(DeployedPortal.log())
        .contains("Payara Micro")
        .doesNotContain(CODES)
        .doesNotContain("200922-0005", "-7531", SECOND_FACTOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.02.H23-200922-0005",
        "000.00.02.h23 - 200922 - 5",
        "h23-200922-0005",
        "000.00.02.H20-211332-7531"
      })
  void a_code_sent_to_the_search_leads_to_the_look_up_and_stays_behind(String typed) {
    Answer answer = portal.get("/thu-tuc?lang=en&q=" + Portal.encoded(typed));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Location")).isEqualTo("/ho-so?tu=tim-kiem&lang=en");
    assertThat(answer.body()).doesNotContain("200922", "7531");
    assertThat(portal.get(answer.header("Location")).body()).contains("class=\"notice info\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.000033", "2.000309.000.00.00.H44", "khai sinh 2020", ""})
  void anything_else_is_searched_for(String typed) {
    assertThat(portal.get("/thu-tuc?q=" + Portal.encoded(typed)).status()).isEqualTo(200);
  }

  private void ask(String body) {
    portal.send(
        portal
            .request("/api/v1/cases/lookup", "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }
}
