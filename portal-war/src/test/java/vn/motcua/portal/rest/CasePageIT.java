package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class CasePageIT {
  private final Portal portal = new Portal();

  private Answer typed(String code) {
    return portal.post("/ho-so", "code=" + Portal.encoded(code));
  }

  @Test
  void a_known_code_is_answered_in_one_sentence() {
    Answer answer = typed("000.00.02.H23-200922-0005");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains("id=\"status\"", "000.00.02.H23-200922-0005", "01/10/2020", "/thu-tuc/2.000309");
  }

  @Test
  void an_unknown_code_is_told_at_the_field_and_kept_in_it() {
    Answer answer = typed("000.00.02.h20-200922-9999");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "id=\"code-error\"", "value=\"000.00.02.h20-200922-9999\"");
  }

  @Test
  void a_code_that_cannot_be_one_is_refused_in_the_same_way() {
    Answer answer = typed("<b>\"nhầm\"</b>");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains(
            "<title>Lỗi: ", "id=\"code-error\"", "value=\"&lt;b&gt;&quot;nhầm&quot;&lt;/b&gt;\"");
  }
}
