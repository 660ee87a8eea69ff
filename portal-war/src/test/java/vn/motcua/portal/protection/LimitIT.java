package vn.motcua.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** Each test is a client of its own, behind a proxy on this machine. */
@AgainstTheDeployedPortal
class LimitIT {
  private static final String LOOK_UP = "/api/v1/cases/lookup";
  private static final String CODE = "000.00.02.H23-200922-0005";
  private static final int FREE = 30;

  private final Portal portal = new Portal();

  private Answer lookedUp(String client, String code, String challenge) {
    String body =
        Json.createObjectBuilder().add("code", code).add("challenge", challenge).build().toString();
    return portal.send(
        portal
            .request(LOOK_UP, "Content-Type", "application/json", "X-Forwarded-For", client)
            .POST(BodyPublishers.ofString(body)));
  }

  private Answer typed(String client, String form) {
    return portal.post("/ho-so", form, "X-Forwarded-For", client);
  }

  /** Until the client has looked up as often as goes. */
  private void usedUp(String client) {
    for (int i = 0; i < FREE; i++) {
      assertThat(lookedUp(client, "000.00.02.H20-2009%02d-9999".formatted(i + 1), "").status())
          .isEqualTo(404);
    }
  }

  @Test
  void who_has_used_up_their_look_ups_goes_on_with_a_challenge_once() throws Exception {
    String client = "192.0.2.1";
    usedUp(client);

    Answer asked = lookedUp(client, CODE, "");
    assertThat(asked.problem(429).type()).endsWith(":challenge-needed");
    assertThat(Integer.parseInt(asked.header("Retry-After"))).isBetween(1, 20);
    assertThat(lookedUp("192.0.2.2", CODE, "").status()).as("others not").isEqualTo(200);

    String done = solved(json(asked).getJsonObject("challenge"));
    assertThat(lookedUp(client, CODE, done).status()).isEqualTo(200);
    assertThat(lookedUp(client, CODE, done).problem(429).type()).endsWith(":challenge-needed");
    assertThat(lookedUp(client, CODE, "skip").status()).as("a flag is no proof").isEqualTo(429);
    assertThat(typed(client, "code=" + CODE).status()).as("the page is the same").isEqualTo(429);
    String fetched = solved(json(portal.get("/api/v1/challenges")));
    assertThat(typed(client, "code=" + CODE + "&altcha=" + Portal.encoded(fetched)).status())
        .isEqualTo(200);
  }

  @Test
  void a_household_is_one_client_and_cannot_pretend_to_be_others() {
    for (int i = 0; i < FREE; i++) {
      lookedUp(
          "203.0.113.%d, 2001:db8:7:7::%d".formatted(i, i + 1), "000.00.02.H20-200922-9998", "");
    }
    assertThat(lookedUp("2001:db8:7:7:ffff::1", CODE, "").status()).isEqualTo(429);
    assertThat(lookedUp("2001:db8:7:8::1", CODE, "").status()).isEqualTo(200);
  }

  @Test
  void one_object_is_looked_up_by_all_together_so_often_and_no_more() {
    Answer last = lookedUp("198.18.0.1", "000.00.02.H20-200922-7777", "");
    for (int i = 0; i < 60; i++) {
      last =
          lookedUp(
              "198.18.1." + i,
              i % 2 == 0 ? "000.00.02.h20-200922-7777" : "000 00 02 H20-200922-7777",
              "");
    }
    assertThat(last.problem(429).type()).endsWith(":challenge-needed");
    assertThat(lookedUp("198.18.1.1", CODE, "").status()).isEqualTo(200);
  }

  @Test
  void a_page_keeps_what_was_typed_and_without_a_script_one_waits() throws SQLException {
    String client = "192.0.2.3";
    usedUp(client);

    Answer asked = typed(client, "code=000.00.02.h23-200922-0005&lang=vi");
    assertThat(asked.status()).isEqualTo(429);
    assertThat(asked.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(asked.header("Cache-Control")).contains("no-store");
    assertThat(asked.body())
        .contains(
            "<form",
            "action=\"/ho-so\"",
            "name=\"code\" value=\"000.00.02.h23-200922-0005\"",
            "giây");
    String ticket = found("name=\"cho-luot\" value=\"([^\"]+)\"", asked);

    Answer early = typed(client, "code=" + CODE + "&cho-luot=" + ticket);
    assertThat(early.status()).isEqualTo(429);
    assertThat(found("name=\"cho-luot\" value=\"([^\"]+)\"", early)).isEqualTo(ticket);
    assertThat(typed("192.0.2.4", "code=" + CODE).status()).isEqualTo(200);
  }

  @Test
  void a_field_that_nobody_sees_makes_who_fills_it_in_conspicuous() {
    Answer asked = typed("192.0.2.5", "code=" + CODE + "&website-2=http%3A%2F%2Fexample.org");
    assertThat(asked.status()).isEqualTo(429);
    assertThat(asked.body()).contains("value=\"" + CODE + "\"").doesNotContain("example.org");
    assertThat(portal.get("/ho-so").body()).contains("name=\"website-2\"");
  }

  @Test
  void wrong_passwords_are_counted_by_all_nodes_together() throws SQLException {
    for (int i = 0; i < 10; i++) {
      signIn("192.0.2.6", 401);
    }
    signIn("192.0.2.6", 429);
    try (Connection database = DeployedPortal.connect();
        ResultSet rows =
            database.createStatement().executeQuery("SELECT COUNT(*) FROM rate_bucket")) {
      rows.next();
      assertThat(rows.getInt(1)).isPositive();
    }
  }

  private void signIn(String client, int expected) {
    assertThat(
            portal
                .post(
                    "/can-bo/dang-nhap",
                    "login=khong.co&password=x&code=",
                    "X-Forwarded-For",
                    client,
                    "Sec-Fetch-Site",
                    "same-origin")
                .status())
        .isEqualTo(expected);
  }

  @Test
  void a_body_that_is_too_large_is_refused_before_it_is_understood() {
    String large = "{\"code\":\"" + "x".repeat(300_000) + "\"}";
    portal
        .send(
            portal
                .request(LOOK_UP, "Content-Type", "application/json")
                .POST(BodyPublishers.ofString(large)))
        .problem(413);
  }

  private static String found(String pattern, Answer answer) {
    Matcher found = Pattern.compile(pattern).matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private static JsonObject json(Answer answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  /** As a widget would do it. */
  private static String solved(JsonObject challenge) throws Exception {
    JsonObject asked = challenge.getJsonObject("parameters");
    byte[] nonce = HexFormat.of().parseHex(asked.getString("nonce"));
    byte[] salt = HexFormat.of().parseHex(asked.getString("salt"));
    for (int counter = 0; ; counter++) {
      String key = Pbkdf2.key(nonce, counter, salt, asked.getInt("cost"));
      if (key.startsWith(asked.getString("keyPrefix"))) {
        String payload =
            Json.createObjectBuilder()
                .add("challenge", challenge)
                .add(
                    "solution",
                    Json.createObjectBuilder().add("counter", counter).add("derivedKey", key))
                .build()
                .toString();
        return Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
