package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

/** Over HTTP, by a resource that only the portal under test has. */
@AgainstTheDeployedPortal
class ReferenceIT {
  private static final String CODES = "/api/v1/probe/references";
  private static final String UNKNOWN = "00000-00000-0000";

  /** A new code. */
  public record Issued(String code) {}

  private final Portal portal = new Portal();

  private String issued() {
    return portal.post(CODES, "factor=0123").as(Issued.class).code();
  }

  private Answer opened(String code, String factor, int client) {
    return portal.post(
        CODES + "/opening",
        "code=" + Portal.encoded(code) + "&factor=" + factor,
        "X-Forwarded-For",
        "198.51.100." + client);
  }

  private static Map<String, Object> shown(Answer answer) {
    return Map.of(
        "status", answer.status(),
        "body", answer.body().replaceAll("urn:mot-cua:request:[0-9a-f]+", ""),
        "length", answer.bytes().length,
        "headers", answer.response().headers().map().keySet());
  }

  @Test
  void a_code_opens_with_its_factor_however_it_is_typed() {
    String code = issued();
    assertThat(opened(code.toLowerCase(Locale.ROOT).replace('-', ' '), "0123", 1).status())
        .isEqualTo(200);
    assertThat(opened("7KQ9M", "0123", 1).problem(400).detail()).isNotBlank();
  }

  @Test
  void unknown_wrong_and_locked_are_answered_alike() {
    String code = issued();
    Map<String, Object> unknown = shown(opened(UNKNOWN, "0123", 2));
    Map<String, Object> wrong = shown(opened(code, "9999", 3));
    for (int i = 0; i < 5; i++) {
      opened(code, "999" + i, 4);
    }
    Map<String, Object> locked = shown(opened(code, "0123", 5));

    assertThat(unknown).containsEntry("status", 404).isEqualTo(wrong).isEqualTo(locked);
  }

  @Test
  void a_client_who_goes_on_guessing_is_told_to_wait() {
    Answer last = opened(UNKNOWN, "0", 6);
    for (int i = 0; i < 30 && last.status() == 404; i++) {
      last = opened(UNKNOWN, "0", 6);
    }
    assertThat(last.problem(429).detail()).contains("quá nhiều lần thử sai");
    assertThat(last.header("Retry-After")).matches("[1-9][0-9]*");
    assertThat(opened(issued(), "0123", 7).status()).isEqualTo(200);
  }
}
