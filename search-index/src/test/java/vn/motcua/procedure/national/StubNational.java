package vn.motcua.procedure.national;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The national service over real HTTP, behaving as badly as it is told to. */
final class StubNational implements AutoCloseable {
  /** How it behaves. */
  enum Mood {
    GOOD,
    HANGS,
    HANGS_HALF_WAY,
    ERROR,
    HTML,
    BREAKS_OFF,
    REDIRECTS
  }

  final AtomicInteger logins = new AtomicInteger();
  final AtomicInteger elsewhere = new AtomicInteger();
  volatile Mood mood = Mood.GOOD;
  volatile String answer = "{\"error_code\": 0, \"result\": []}";
  volatile int validFrom;

  /** What it answers to {@code LayThuTuc}, by code; {@link #answer} while it is empty. */
  final Map<String, String> whole = new ConcurrentHashMap<>();

  /** The codes it was asked for. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  StubNational() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    server.setExecutor(threads);
    server.createContext("/login", this::login);
    server.createContext("/service", this::service);
    server.createContext("/elsewhere", this::wrongWay);
    server.start();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  NationalAccount account() {
    return new NationalAccount(
        address("/login"), address("/service"), "user", "secret", "H44", "VN:GOV:dvcqg");
  }

  private void login(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject question = question(exchange);
      boolean known = question.getString("password", "").equals("secret");
      send(exchange, 200, known ? "{\"session\": \"" + logins.incrementAndGet() + "\"}" : "{}", 0);
    }
  }

  private void service(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonObject question = question(exchange);
      switch (mood) {
        case GOOD -> {
          boolean valid = Integer.parseInt(question.getString("session")) > validFrom;
          boolean right = question.getString("madonvi").equals("H44");
          send(exchange, 200, valid && right ? answer(question) : "{\"error_code\": \"12\"}", 0);
        }
        case HANGS -> hang();
        case HANGS_HALF_WAY -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          hang();
        }
        case ERROR -> send(exchange, 500, answer, 0);
        case HTML -> send(exchange, 200, "<html><form>Đăng nhập</form></html>", 0);
        case BREAKS_OFF -> send(exchange, 200, answer, 500);
        case REDIRECTS -> {
          exchange.getResponseHeaders().add("Location", address("/elsewhere").toString());
          send(exchange, 307, "", 0);
        }
      }
    }
  }

  private String answer(JsonObject question) {
    String code = question.getString("maTTHC", "");
    if (code.isEmpty() || whole.isEmpty()) {
      return answer;
    }
    asked.add(code);
    return whole.getOrDefault(code, "{\"error_code\": 0, \"result\": []}");
  }

  private void wrongWay(HttpExchange exchange) throws IOException {
    elsewhere.incrementAndGet();
    try (exchange) {
      send(exchange, 200, answer, 0);
    }
  }

  private static JsonObject question(HttpExchange exchange) {
    try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
      return reader.readObject();
    }
  }

  /** Announces more than it sends. */
  private static void send(HttpExchange exchange, int status, String body, int missing)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length + missing == 0 ? -1 : bytes.length + missing);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private void hang() {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
