package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

@AgainstTheDeployedPortal
class StaffGateIT {
  private static final String NOTHING = "/can-bo/khong-co";

  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/can-bo",
        "/can-bo/",
        "/can-bo/tim-kiem",
        "/can-bo.xhtml",
        "/can-bo.xhtml/tim-kiem",
        "/WEB-INF/can-bo/tim-kiem/index.xhtml",
        "/can-bo;x=1/tim-kiem",
        "/can-bo/tim-kiem;x=1",
        "/can-bo/dang-nhap/../tim-kiem",
        "/can-bo/dang-nhap;/../tim-kiem",
        "/can-bo/./tim-kiem",
        "/%63an-bo/tim-kiem",
        "//can-bo/tim-kiem",
        NOTHING
      })
  void nobody_comes_in_without_signing_in(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.status()).isIn(301, 400, 401, 404);
    assertThat(answer.body()).doesNotContain("<table", "<textarea");
  }

  @Test
  void whoever_is_not_signed_in_reads_how_to_and_is_led_back() {
    Answer answer = portal.get("/can-bo/tim-kiem?kind=PIN");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isNotBlank().doesNotContain("Basic");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy")).isNotBlank();
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.body())
        .contains("<h1>Đăng nhập dành cho cán bộ</h1>")
        .contains("name=\"tiep\" value=\"/can-bo/tim-kiem?kind=PIN\"");
    assertThat(portal.get(NOTHING + "?lang=en").body()).contains("Sign-in for staff");
  }

  @Test
  void a_session_opens_the_gate() {
    Answer answer = portal.get(NOTHING, Staff.member("Nguyễn Thị Ánh"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void tokens_open_no_page() {
    assertThat(
            portal
                .get(NOTHING, "Authorization", "Bearer " + DeployedPortal.OPERATOR_TOKEN)
                .status())
        .isEqualTo(401);
    assertThat(portal.get(NOTHING, "Cookie", "can-bo=" + DeployedPortal.OPERATOR_TOKEN).status())
        .isEqualTo(401);
  }

  @Test
  void a_form_must_come_from_the_portal_itself() {
    assertThat(posted("X-Other", "x")).isEqualTo(403);
    assertThat(posted("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(posted("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(posted("Origin", "https://other.example")).isEqualTo(403);
    assertThat(posted("Origin", "null")).isEqualTo(403);
    assertThat(posted("Origin", DeployedPortal.address().toString())).isEqualTo(404);
    assertThat(posted("Sec-Fetch-Site", "same-origin")).isEqualTo(404);
  }

  private int posted(String header, String value) {
    String[] staff = Staff.member("Lê Văn A");
    return portal.post(NOTHING, "a=b", staff[0], staff[1], header, value).status();
  }

  @Test
  void a_resource_takes_what_a_person_sends_from_the_portal_only() {
    String[] staff = Staff.member("Lê Văn A");
    String work = "/api/v1/operations/reindex";

    portal.post(work, "", staff[0], staff[1]).problem(403);
    portal.post(work, "", staff[0], staff[1], "Origin", "https://other.example").problem(403);
    assertThat(
            portal
                .post("/can-bo/dang-nhap", "login=a&password=b", "Origin", "https://other.example")
                .status())
        .isEqualTo(403);
  }
}
