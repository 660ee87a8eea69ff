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
        "/can-bo.xhtml/tim-kiem",
        "/WEB-INF/can-bo/tim-kiem/index.xhtml",
        "/can-bo;x=1/tim-kiem",
        "/can-bo/./tim-kiem",
        "/%63an-bo/tim-kiem",
        "//can-bo/tim-kiem",
        NOTHING
      })
  void nobody_comes_in_without_name_and_token(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.status()).isIn(301, 400, 401, 404);
    assertThat(answer.body()).doesNotContain("<table", "<textarea");
  }

  @Test
  void whoever_is_not_let_in_reads_how_to_come_in() {
    Answer answer = portal.get(NOTHING);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ").contains("UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Content-Security-Policy")).isNotBlank();
    assertThat(answer.body()).contains("<h1>Trang dành cho cán bộ</h1>", "họ tên của bạn");
    assertThat(portal.get(NOTHING + "?lang=en").body()).contains("This page is for staff");
  }

  @Test
  void name_and_token_open_the_gate() {
    Answer answer = portal.get(NOTHING, Staff.member("Nguyễn Thị Ánh"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void the_token_with_another_user_name_than_a_person_is_refused_with_the_reason() {
    Answer answer = portal.get(NOTHING, Staff.member("admin1"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("Cần họ tên của bạn");
  }

  @Test
  void the_token_alone_opens_no_page() {
    assertThat(
            portal
                .get(NOTHING, "Authorization", "Bearer " + DeployedPortal.OPERATOR_TOKEN)
                .status())
        .isEqualTo(401);
  }

  @Test
  void a_form_must_come_from_the_portal_itself() {
    String[] staff = Staff.member("Lê Văn A");

    assertThat(portal.post(NOTHING, "a=b", staff).status()).isEqualTo(403);
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
  void after_many_wrong_tries_an_address_has_to_wait() {
    String guess = Staff.basic("Lê Văn A", "wrong");
    Answer last = null;
    for (int i = 0; i <= 10; i++) {
      last = portal.get(NOTHING, "Authorization", guess, "X-Forwarded-For", "203.0.113.99");
    }

    assertThat(last).isNotNull();
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(last.body()).contains("Thử sai quá nhiều lần");
    assertThat(portal.get(NOTHING, Staff.member("Lê Văn A")).status()).isEqualTo(404);
  }
}
