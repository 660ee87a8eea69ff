package vn.motcua.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that keeps to the contract of the portal's operations. */
class OperationsTest {
  private static final String COUNTS =
      "\"read\":3,\"created\":1,\"changed\":1,\"unchanged\":0,\"rejected\":1";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final List<String> requests = new ArrayList<>();

  OperationsTest() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_import_is_followed_to_its_end(@TempDir Path folder) throws Exception {
    answer(
        "/api/v1/operations/procedure-imports",
        202,
        "{\"id\":7,\"state\":\"RUNNING\"," + COUNTS + ",\"problems\":[]}");
    answer(
        "/api/v1/operations/procedure-imports/7",
        200,
        "{\"id\":7,\"state\":\"DONE\","
            + COUNTS
            + ",\"problems\":[{\"line\":2,\"reason\":\"no code\"}]}");
    Path file = Files.writeString(folder.resolve("procedures.jsonl"), "{}\n");
    assertThat(operations("secret").importProcedures(file)).isTrue();
    assertThat(requests)
        .containsExactly(
            "POST /api/v1/operations/procedure-imports Bearer secret application/x-ndjson {}",
            "GET /api/v1/operations/procedure-imports/7 Bearer secret null ");
  }

  @Test
  void a_failed_rebuilding_is_a_failure() throws Exception {
    answer("/api/v1/operations/reindex", 202, "{\"state\":\"FAILED\",\"done\":1,\"total\":9}");
    assertThat(operations("secret").reindex()).isFalse();
  }

  @Test
  void a_refusal_is_told_with_its_reason() {
    answer(
        "/api/v1/operations/reindex",
        401,
        "{\"title\":\"Unauthorized\",\"detail\":\"Wrong token.\",\"status\":401}");
    assertThatThrownBy(() -> operations("guess").reindex())
        .isInstanceOf(LauncherProblem.class)
        .hasMessage("The portal refused (401): Unauthorized Wrong token.");
  }

  @Test
  void readiness_tells_what_the_portal_is_doing() throws Exception {
    answer(
        "/health/ready",
        503,
        """
        {"status":"DOWN","checks":[{"name":"database","status":"UP"},
         {"name":"startup","status":"DOWN","data":{"doing":"loading procedures"}},{"name":"mail","status":"DOWN"}]}
        """);
    PortalClient.Report report = new PortalClient(url(), "").readiness();
    assertThat(report.isReady()).isFalse();
    assertThat(Readiness.reason(report.body())).isEqualTo("loading procedures; mail");
  }

  private Operations operations(String token) {
    return new Operations(new PortalClient(url(), token));
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(String path, int status, String body) {
    server.createContext(path, exchange -> answer(exchange, status, body));
  }

  private void answer(HttpExchange exchange, int status, String body) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8).strip();
    requests.add(
        "%s %s %s %s %s"
            .formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                sent));
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
