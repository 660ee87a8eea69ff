package vn.motcua.outbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.InMemoryDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.http.PublicAddresses;
import vn.motcua.outbox.http.TestServer;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.text.Language;

class WebhookSenderTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";
  private static final String BODY =
      CloudEvent.json(
          "e-1",
          "https://motcua.example.vn",
          "vn.motcua.test",
          "case:1",
          Instant.parse("2026-11-22T04:00:00Z"),
          Json.createObjectBuilder().add("message", "chào").build());

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<Long> gone = new ArrayList<>();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private Outcome send(String url, boolean active, Duration limit, String... trusted)
      throws IOException {
    Subscription subscription =
        new Subscription(7, url, List.of("*"), "", active, null, "", Instant.EPOCH);
    try (OutgoingHttp http = new OutgoingHttp(new PublicAddresses(Set.of(trusted)), timer, limit)) {
      return new WebhookSender(
              id -> Optional.of(new SubscriptionTable.WithSecret(subscription, SECRET)),
              gone::add,
              http,
              Clock.systemUTC())
          .send(
              new Envelope(
                  "b6d6a1f0-0000-4000-8000-000000000001",
                  Channel.WEBHOOK,
                  url,
                  Language.VI,
                  "vn.motcua.test",
                  "vn.motcua.test",
                  BODY,
                  7L,
                  "",
                  Instant.EPOCH));
    }
  }

  private Outcome send(TestServer server) throws IOException {
    return send(server.url("/hook"), true, Duration.ofSeconds(10), "127.0.0.1");
  }

  @Test
  void the_receiver_can_check_that_it_comes_from_the_portal() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(204))) {
      assertThat(send(server)).isEqualTo(new Outcome.Delivered("HTTP 204"));

      TestServer.Request request = server.requests().get(0);
      assertThat(request.header("Content-Type"))
          .isEqualTo("application/cloudevents+json; charset=UTF-8");
      assertThat(request.header("webhook-id")).isEqualTo("b6d6a1f0-0000-4000-8000-000000000001");
      assertThat(request.header("webhook-signature")).startsWith("v1,");
      Webhook receiver = new Webhook(SECRET);
      assertThatCode(() -> receiver.verify(request.body(), lowerCase(request)))
          .doesNotThrowAnyException();
      JsonObject event = Json.createReader(new StringReader(request.body())).readObject();
      assertThat(event.getString("specversion")).isEqualTo("1.0");
      assertThat(event.getString("type")).isEqualTo("vn.motcua.test");
      assertThat(event.getString("time")).isEqualTo("2026-11-22T04:00:00Z");
      assertThat(event.getJsonObject("data").getString("message")).isEqualTo("chào");
    }
  }

  private static Map<String, List<String>> lowerCase(TestServer.Request request) {
    return Map.of(
        "webhook-id", List.of(request.header("webhook-id")),
        "webhook-timestamp", List.of(request.header("webhook-timestamp")),
        "webhook-signature", List.of(request.header("webhook-signature")));
  }

  @ParameterizedTest
  @CsvSource({"500, BUSY", "503, BUSY", "429, BUSY", "404, REFUSED", "401, REFUSED"})
  void whatever_is_not_good_is_tried_again(int status, Reason reason) throws Exception {
    try (TestServer server = new TestServer(TestServer.status(status, "Retry-After", "90"))) {
      assertThat(send(server))
          .isEqualTo(new Outcome.Failed(reason, "HTTP " + status, Duration.ofSeconds(90)));
      assertThat(gone).isEmpty();
    }
  }

  @Test
  void a_receiver_that_is_gone_is_switched_off() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(410))) {
      assertThat(send(server)).isEqualTo(new Outcome.Refused(Reason.GONE, "HTTP 410"));
      assertThat(gone).containsExactly(7L);
    }
  }

  @Test
  void a_redirect_leads_nowhere() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(302, "Location", "/elsewhere"))) {
      assertThat(send(server)).isInstanceOf(Outcome.Failed.class);
      assertThat(server.requests()).extracting(TestServer.Request::path).containsExactly("/hook");
    }
  }

  @Test
  void an_inner_address_is_never_connected_to() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(204))) {
      assertThat(send(server.url("/hook"), true, Duration.ofSeconds(10)))
          .isEqualTo(new Outcome.Failed(Reason.FORBIDDEN_ADDRESS, ""));
      assertThat(
              send(
                  server.url("/hook").replace("127.0.0.1", "localhost"),
                  true,
                  Duration.ofSeconds(10)))
          .isEqualTo(new Outcome.Failed(Reason.FORBIDDEN_ADDRESS, ""));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void it_connects_to_the_address_that_was_checked_and_asks_for_no_other() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    DnsResolver checked =
        new InMemoryDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) {
            asked.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
          }
        };
    try (TestServer server = new TestServer(TestServer.status(204));
        OutgoingHttp http = new OutgoingHttp(checked, timer, Duration.ofSeconds(10))) {
      URI elsewhere = URI.create(server.url("/").replace("127.0.0.1", "known-to-nobody.invalid"));
      assertThat(http.post(elsewhere, Map.of(), "text/plain", "").status()).isEqualTo(204);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void what_is_switched_off_gets_nothing() throws Exception {
    try (TestServer server = new TestServer(TestServer.status(204))) {
      assertThat(send(server.url("/"), false, Duration.ofSeconds(10), "127.0.0.1"))
          .isEqualTo(new Outcome.Refused(Reason.SWITCHED_OFF, ""));
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void an_answer_that_never_ends_is_read_to_its_limit_only() throws Exception {
    CountDownLatch broken = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                  out.write("vô tận ".getBytes(UTF_8));
                  out.flush();
                }
              } catch (IOException closed) {
                broken.countDown();
              }
            })) {
      Outcome outcome = send(server);
      assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
      assertThat(outcome.detail()).hasSizeLessThan(2_100);
      broken.await();
    }
  }

  @Test
  void an_answer_that_dawdles_is_broken_off() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    try (TestServer server =
        new TestServer(
            exchange -> {
              try {
                over.await();
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
              }
            })) {
      long begin = System.nanoTime();
      Outcome outcome = send(server.url("/"), true, Duration.ofMillis(300), "127.0.0.1");
      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertThat(((Outcome.Failed) outcome).reason()).isEqualTo(Reason.NO_ANSWER);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
      over.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://1.1.1.1/hook, ",
    "http://1.1.1.1/hook, outbox.webhook.not-https",
    "ftp://1.1.1.1/hook, outbox.webhook.not-https",
    "https://user:pass@1.1.1.1/, outbox.webhook.bad-url",
    "https:///x, outbox.webhook.bad-url",
    "không, outbox.webhook.bad-url",
    "https://169.254.169.254/latest, outbox.webhook.not-public",
    "https://[::1]/, outbox.webhook.not-public",
    "http://127.0.0.1:9/, ",
    "'', input.required"
  })
  void an_address_is_checked_when_it_is_added(String url, String key) {
    assertThat(
            Subscriptions.checkUrl(url, new PublicAddresses(Set.of("127.0.0.1")))
                .map(problem -> problem.key()))
        .isEqualTo(Optional.ofNullable(key));
  }

  @Test
  void types_are_names_or_a_star() {
    assertThat(Subscriptions.checkTypes(List.of("*"))).isEmpty();
    assertThat(Subscriptions.checkTypes(List.of("vn.motcua.case.changed"))).isEmpty();
    assertThat(Subscriptions.checkTypes(List.of("Có dấu"))).isPresent();
    assertThat(Subscriptions.checkTypes(List.of())).isPresent();
  }

  @Test
  void it_is_tried_for_about_three_days() {
    Duration all = WebhookSender.STANDARD.pauses().stream().reduce(Duration.ZERO, Duration::plus);
    assertThat(all).isBetween(Duration.ofDays(3), Duration.ofDays(4));
  }
}
