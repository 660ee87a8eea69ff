package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;

/** What the national service tells of waits for a decision, and is on the page after it. */
@AgainstTheDeployedPortal
class NationalIT {
  private static final String PAGE = "/quoc-gia";
  private static final String CODE = "9.960001";
  private static final String BROKEN = "9.960002";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LIST =
      """
      {"error_code": "0", "result": [
        {"MATTHC": "9.960001", "TENTTHC": "Cấp giấy xác nhận từ cổng quốc gia", "NGAYCAPNHAT": "01/10/2026"},
        {"MATTHC": "9.960002", "TENTTHC": "Thủ tục hỏng", "NGAYCAPNHAT": "01/10/2026"}]}
      """;
  private static final String WHOLE =
      """
      {"error_code": "0", "result": [{"MATTHC": "9.960001", "TENTTHC": "Cấp giấy xác nhận từ cổng quốc gia",
        "LINHVUCTHUCHIEN": [{"TENLINHVUC": "Hộ tịch"}], "COQUANTHUCHIEN": [{"TENDONVI": "Sở Tư pháp"}],
        "CACHTHUCTHUCHIEN": [{"KENH": "1", "THOIGIAN": [{"THOIGIANGIAIQUYET": "7", "DONVITINH": "Ngày làm việc"}]}]}]}
      """;

  private final Portal portal = new Portal();
  private final PublicationDesk desk = new PublicationDesk("Phạm Thị Biên");
  private HttpServer national;

  @BeforeEach
  void service() throws IOException {
    national =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), DeployedPortal.upstreamPort()),
            0);
    national.createContext("/quoc-gia/login", exchange -> send(exchange, "{\"session\": \"7\"}"));
    national.createContext("/quoc-gia/service", this::answer);
    national.start();
  }

  @AfterEach
  void stop() {
    national.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
      JsonObject question = reader.readObject();
      String code = question.getString("maTTHC", "");
      send(
          exchange,
          code.isEmpty()
              ? LIST
              : code.equals(CODE) ? WHOLE : "{\"error_code\": \"0\", \"result\": []}");
    }
  }

  private static void send(HttpExchange exchange, String answer) throws IOException {
    try (exchange) {
      byte[] body = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Test
  void what_is_fetched_waits_for_a_decision_and_a_broken_one_is_named() {
    Answer asked = desk.sent(PAGE, "action=ask");
    assertThat(asked.status()).as(asked.body()).isEqualTo(302);
    assertThat(desk.opened(PAGE + "?done=asked").body()).contains("notice success");

    Wait.until("it was fetched", PATIENCE, () -> desk.waits(CODE));
    assertThat(portal.get("/api/v1/procedures/" + CODE).status()).isEqualTo(404);
    assertThat(desk.opened("?q=" + CODE).body()).contains("Cổng dịch vụ công quốc gia");
    Wait.until("the other is named", PATIENCE, () -> desk.opened(PAGE).body().contains(BROKEN));
    assertThat(desk.opened(PAGE).body()).contains("Thủ tục hỏng", "không đúng khuôn dạng");

    Answer approved = desk.approved(desk.pick(CODE), "96/QĐ-UBND", "2024-03-01");

    assertThat(approved.status()).as(approved.body()).isEqualTo(302);
    assertThat(portal.procedure(CODE).by("COUNTER").duration()).isEqualTo(7);
    assertThat(portal.search(CODE).codes()).contains(CODE);
  }

  @Test
  void only_publishers_see_it() {
    assertThat(portal.get(PublicationDesk.AT + PAGE).status()).isEqualTo(401);
  }
}
