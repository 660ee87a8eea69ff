package vn.motcua.casefile.pull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.code.AgencyCode;

/** One-stop software over real HTTP that behaves as badly as it is told to. */
final class StubSoftware implements AutoCloseable {
  static final String AGENCY = "000.00.02.H20";
  static final String GARBAGE = "<html><p>Phần mềm đang bảo trì</p>";

  private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
  private static final int PAGE = 10;

  /** How it behaves. */
  enum Mood {
    GOOD,
    /** Tells again what it has told, and something that is no message. */
    DUPLICATES_AND_GARBAGE,
    /** Takes the question and says nothing. */
    HANGS,
    HANGS_HALF_WAY,
    ERROR,
    HTML,
    BREAKS_OFF
  }

  final List<String> lines = new CopyOnWriteArrayList<>();
  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger mostAtOnce = new AtomicInteger();
  volatile Mood mood = Mood.GOOD;
  volatile Runnable before = () -> {};

  private final AtomicInteger atOnce = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  StubSoftware() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  Upstream upstream(Duration every) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tin?don-vi=2");
    return new Upstream("stub", address, "token", every, new AgencyCode(AGENCY));
  }

  /** A case of its own for each number, with two events. */
  static String line(int number) {
    return """
        {"code": "%s", "procedure": "2.000648", "dueOn": "2026-12-07", "updatedAt": "2026-11-16T14:30:00+07:00", "events": [
        {"id": "1", "at": "2026-11-16T14:10:00+07:00", "kind": "RECEIVED"},
        {"id": "2", "at": "2026-11-17T14:20:00+07:00", "kind": "IN_PROCESS"}]}"""
        .formatted(code(number))
        .replace("\n", " ");
  }

  static String code(int number) {
    return AGENCY + "-261116-" + "%04d".formatted(number);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      before.run();
      respond(exchange);
    } finally {
      atOnce.decrementAndGet();
    }
  }

  private void respond(HttpExchange exchange) throws IOException {
    Matcher after = AFTER.matcher(exchange.getRequestURI().getRawQuery());
    int from = after.find() ? Integer.parseInt(after.group(1)) : 0;
    switch (mood) {
      case GOOD -> send(exchange, 200, page(from, from), 0);
      case DUPLICATES_AND_GARBAGE ->
          send(exchange, 200, GARBAGE + "\n" + page(Math.max(0, from - 5), from), 0);
      case HANGS -> hang();
      case HANGS_HALF_WAY -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(half(from));
        exchange.getResponseBody().flush();
        hang();
      }
      case ERROR -> send(exchange, 500, "Lỗi", 0);
      case HTML -> send(exchange, 200, GARBAGE + "\n", 0);
      case BREAKS_OFF -> send(exchange, 200, new String(half(from), StandardCharsets.UTF_8), 500);
    }
  }

  private String page(int from, int cursor) {
    int to = Math.min(lines.size(), cursor + PAGE);
    String told = String.join("\n", lines.subList(Math.min(from, to), to));
    return told + "\n{\"cursor\": \"%d\", \"more\": %b}\n".formatted(to, to < lines.size());
  }

  private byte[] half(int from) {
    byte[] whole = page(from, from).getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(whole, whole.length / 2);
  }

  /** Announces more than it sends. */
  private static void send(HttpExchange exchange, int status, String body, int missing)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length + missing);
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
