package vn.motcua.portal.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** By a resource that only the portal under test has. */
@AgainstTheDeployedPortal
class RepeatIT {
  private static final String PATH = "/api/v1/probe/repeats";

  private final Portal portal = new Portal();
  private final String key = UUID.randomUUID().toString();

  private Answer sent(String path, String key, String body, String client) {
    return portal.send(
        portal
            .request(
                path,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key,
                "X-Forwarded-For",
                client)
            .POST(BodyPublishers.ofString(body)));
  }

  private Answer sent(String body) {
    return sent(PATH, key, body, "192.0.2.20");
  }

  @Test
  void the_same_call_is_made_once_and_answered_alike() {
    Answer first = sent("{\"name\":\"Ánh\"}");
    Answer second = sent("{\"name\":\"Ánh\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.bytes()).isEqualTo(first.bytes());
    for (String header : List.of("Location", "ETag", "Content-Type")) {
      assertThat(second.header(header)).isEqualTo(first.header(header)).isNotEmpty();
    }
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(sent(PATH, UUID.randomUUID().toString(), "{\"name\":\"Ánh\"}", "192.0.2.20").body())
        .isNotEqualTo(first.body());
  }

  @Test
  void a_random_key_is_its_owners_on_another_network_and_a_short_one_is_not() {
    String first = sent("{\"name\":\"A\"}").body();
    assertThat(sent(PATH, key, "{\"name\":\"A\"}", "198.51.100.20").body()).isEqualTo(first);

    String here = sent(PATH, "1", "{\"name\":\"A\"}", "192.0.2.21").body();
    assertThat(sent(PATH, "1", "{\"name\":\"A\"}", "192.0.2.21").body()).isEqualTo(here);
    assertThat(sent(PATH, "1", "{\"name\":\"A\"}", "192.0.2.22").body()).isNotEqualTo(here);
  }

  @Test
  void another_body_is_a_conflict_but_for_the_challenge_in_it() {
    String first = sent("{\"name\":\"A\",\"challenge\":\"one\"}").body();
    assertThat(sent("{\"name\":\"B\"}").problem(409).type()).endsWith(":idempotency-key-used");
    assertThat(sent("{\"name\":\"A\",\"challenge\":\"two\"}").body()).isEqualTo(first);
  }

  @Test
  void what_was_refused_can_be_sent_again_put_right() {
    sent("{\"wrong\":true}").problem(400);
    assertThat(sent("{\"name\":\"A\"}").status()).isEqualTo(201);
  }

  @Test
  void an_answer_without_a_body_is_repeated_too() {
    Answer first = sent(PATH + "/silent", key, "{}", "192.0.2.20");
    Answer second = sent(PATH + "/silent", key, "{}", "192.0.2.20");
    assertThat(first.status()).isEqualTo(204);
    assertThat(second.status()).isEqualTo(204);
    assertThat(second.header("X-Number")).isEqualTo(first.header("X-Number")).isNotEmpty();
  }

  @Test
  void of_many_at_once_one_is_made() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Answer>> tries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tries.add(() -> sent("{\"name\":\"A\"}"));
      }
      List<String> bodies = new ArrayList<>();
      for (Future<Answer> each : crowd.invokeAll(tries)) {
        bodies.add(each.get().body());
      }
      assertThat(bodies).containsOnly(bodies.get(0));
    } finally {
      crowd.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "two words or more"})
  void a_key_that_cannot_be_one_is_named(String wrong) {
    assertThat(sent(PATH, wrong, "{}", "192.0.2.20").problem(400).fields())
        .containsExactly("Idempotency-Key");
  }
}
