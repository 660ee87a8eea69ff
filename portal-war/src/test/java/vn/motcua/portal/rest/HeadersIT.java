package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

@AgainstTheDeployedPortal
class HeadersIT {
  private final Portal portal = new Portal();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/thu-tuc?q=a",
        "/thu-tuc/2.000033",
        "/thu-tuc/2.000033/in",
        "/thu-tuc/9.999999",
        "/ho-so",
        "/dat-lich",
        "/gop-y",
        "/khong-co",
        "/api/v1/procedures?q=a",
        "/api/v1/procedures?size=0",
        "/api/v1/nothing",
        "/thu-tuc?q=H23-200922-0005",
        "/thu-tuc/su-kien",
        "/theme.css",
        "/search.js",
        "/robots.txt",
        "/favicon.ico",
        "/openapi",
        "/health/ready"
      })
  void every_answer_is_fenced_in(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PublicPage.class)
  void no_page_sets_a_cookie(PublicPage page) {
    Answer answer =
        page.caseCode() == null
            ? portal.get(page.path())
            : portal.post(page.path(), "code=" + Portal.encoded(page.caseCode()));

    assertThat(answer.status()).isEqualTo(page.status());
    assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void only_a_chosen_language_is_remembered() {
    assertThat(portal.get("/?lang=en").response().headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("lang=en;")
        .contains("HttpOnly", "SameSite=Lax");
    assertThat(portal.get("/dat-lich", "Cookie", "lang=en").body()).contains("lang=\"en\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/thu-tuc?q=a",
        "/theme.css",
        "/search.js",
        "/api/v1/procedures?q=a",
        "/thu-tuc/9.999999",
        "/khong-co"
      })
  void what_compresses_well_is_compressed_when_asked_for(String path) throws IOException {
    Answer packed = portal.get(path, "Accept-Encoding", "gzip");
    Answer plain = portal.get(path);

    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
      assertThat(unpacked.readAllBytes().length)
          .isBetween(plain.bytes().length - 20, plain.bytes().length + 20);
    }
    assertThat(packed.bytes().length).isLessThan(plain.bytes().length * 2 / 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"theme.css", "search.js"})
  void style_sheet_and_script_once_fetched_are_not_fetched_again(String name) {
    String page = portal.get("/").body();
    String file = page.replaceAll("(?s).*\"(/" + name + "\\?v=[^\"]+)\".*", "$1");

    assertThat(portal.get(file).header("Cache-Control")).contains("immutable", "max-age=31536000");
  }

  @Test
  void the_contract_describes_itself() {
    assertThat(portal.get("/openapi").body())
        .contains("/api/v1/procedures:", "/api/v1/procedures/{code}:", "/api/v1/cases/lookup:");
  }

  @Test
  void the_health_of_the_portal_is_up() {
    assertThat(portal.get("/health/ready").body()).contains("\"status\":\"UP\"", "database");
    assertThat(portal.get("/health/live").status()).isEqualTo(200);
  }

  /** One oversized header would make every second request over it fail for everybody. */
  @Test
  void http_2_without_encryption_is_off() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

    assertThat(
            client.send(portal.request("/robots.txt").build(), BodyHandlers.discarding()).version())
        .isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(DeployedPortal.address().getScheme()).isEqualTo("http");
  }
}
