package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
        "/feedback.js",
        "/nhung",
        "/nhung/thu-tuc",
        "/robots.txt",
        "/favicon.ico",
        "/openapi",
        "/health/ready"
      })
  void every_answer_is_fenced_in(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .endsWith(
            "frame-ancestors " + DeployedPortal.embeddingSite() + " https://embedding.example");
    assertThat(answer.header("Content-Security-Policy").replaceAll("frame-ancestors.*", ""))
        .contains("default-src 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).as("it knows no list").isEmpty();
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Referrer-Policy")).isIn("same-origin", "no-referrer");
    assertThat(answer.header("X-Request-Id")).isNotBlank();
    assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
  }

  @Test
  void the_script_for_other_sites_may_be_loaded_by_all_of_them() {
    Answer script = portal.get("/embed/portal.js", "Origin", "https://evil.example");

    assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(script.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(script.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(script.header("ETag")).isNotBlank();
    assertThat(script.header("Content-Type")).startsWith("text/javascript");
    assertThat(script.body()).doesNotContain("TOLD_BY_THE_PORTAL", "???", "/*");
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

  @ParameterizedTest
  @ValueSource(strings = {"/can-bo", "/can-bo/dang-nhap", "/can-bo/khong-co"})
  void pages_of_staff_are_shown_in_no_frame(String path) {
    Answer answer = portal.get(path);

    assertThat(answer.header("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
  }

  @Test
  void only_pages_of_embedding_sites_may_use_the_rest_interface() {
    Answer listed = preflight("https://embedding.example");
    assertThat(listed.status()).isEqualTo(204);
    assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://embedding.example");
    assertThat(listed.header("Access-Control-Allow-Headers"))
        .contains("Idempotency-Key")
        .doesNotContain("Authorization");
    assertThat(listed.header("Access-Control-Allow-Credentials")).isEmpty();

    for (String other : new String[] {"https://evil.example", "http://embedding.example", "null"}) {
      Answer refused = preflight(other);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("Access-Control-Allow-Origin")).isEmpty();
    }
    Answer asked = portal.get("/api/v1/procedures?q=a", "Origin", "https://embedding.example");
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo("https://embedding.example");
    assertThat(asked.header("Vary")).contains("Origin");
    assertThat(
            portal
                .get("/api/v1/procedures?q=a", "Origin", "https://evil.example")
                .header("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  private Answer preflight(String origin) {
    return portal.send(
        portal
            .request(
                "/api/v1/cases/lookup",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
  }

  @Test
  void a_form_that_does_not_say_how_long_it_is_is_refused_and_one_that_is_too_long() {
    HttpRequest.BodyPublisher unknown =
        HttpRequest.BodyPublishers.ofInputStream(
            () -> new ByteArrayInputStream("code=x".getBytes(StandardCharsets.US_ASCII)));
    assertThat(
            portal
                .send(
                    portal
                        .request("/ho-so", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(unknown))
                .status())
        .isEqualTo(411);
    Answer large = portal.post("/ho-so", "code=" + "x".repeat(1_100_000));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.body()).contains("<h1>");
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
