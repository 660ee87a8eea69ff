package vn.motcua.portal.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.Wait;

/** A system beside the portal, as its makers would write it. */
@AgainstTheDeployedPortal
class WebhookIT {
  private static final String PAGE = "/can-bo/tin-nhan/webhook";
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
  private static final Duration SOON = Duration.ofSeconds(20);

  /** An event as it arrived. */
  private record Arrived(Map<String, List<String>> headers, String body) {}

  private final Portal portal = new Portal();
  private final BlockingQueue<Arrived> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger answer = new AtomicInteger(204);

  private Answer sent(String form) {
    String[] staff = Staff.member("Lê Văn A");
    return portal.post(PAGE, form, staff[0], staff[1], "Sec-Fetch-Site", "same-origin");
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, List<String>> headers =
        Map.of(
            "webhook-id", exchange.getRequestHeaders().get("webhook-id"),
            "webhook-timestamp", exchange.getRequestHeaders().get("webhook-timestamp"),
            "webhook-signature", exchange.getRequestHeaders().get("webhook-signature"));
    int status = answer.get(); // what is asked for next is another answer
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
    arrived.add(new Arrived(headers, body));
  }

  private Arrived next() throws InterruptedException {
    return Objects.requireNonNull(arrived.poll(SOON.toSeconds(), TimeUnit.SECONDS), "no event");
  }

  private void waitForList(String filter, String shown) {
    Wait.until(
        "the list of " + filter + " shows " + shown,
        SOON,
        () ->
            portal
                .get("/can-bo/tin-nhan?" + filter, Staff.member("Lê Văn A"))
                .body()
                .contains(shown));
  }

  @Test
  void a_receiver_checks_an_event_with_its_secret_and_is_left_alone_when_it_is_gone()
      throws Exception {
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
    try {
      String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/events";
      Matcher secret =
          SECRET.matcher(
              sent("action=add&note=&types=vn.motcua.test&url=" + Portal.encoded(url)).body());
      assertThat(secret.find()).isTrue();

      assertThat(sent("action=test").header("Location")).contains("done=test");
      Arrived event = next();
      assertThatCode(() -> new Webhook(secret.group()).verify(event.body(), event.headers()))
          .doesNotThrowAnyException();
      assertThat(event.body()).contains("\"specversion\":\"1.0\"", "\"type\":\"vn.motcua.test\"");

      answer.set(410);
      sent("action=test");
      next();
      Wait.until(
          "the subscription is switched off",
          SOON,
          () -> portal.get(PAGE, Staff.member("Lê Văn A")).body().contains("không muốn nhận nữa"));
      sent("action=test");
      assertThat(arrived).isEmpty();

      waitForList("state=DEAD&reason=GONE", "vn.motcua.test</a>");
      String[] staff = Staff.member("Lê Văn A");
      Answer replayed =
          portal.post(
              "/can-bo/tin-nhan",
              "action=replay&reason=GONE",
              staff[0],
              staff[1],
              "Sec-Fetch-Site",
              "same-origin");
      assertThat(replayed.header("Location")).endsWith("replayed=1");
      waitForList("state=DEAD&reason=SWITCHED_OFF", "vn.motcua.test</a>");
    } finally {
      receiver.stop(0);
    }
  }
}
