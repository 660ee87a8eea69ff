package vn.motcua.launcher;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An SMS gateway that keeps what it was asked to send. */
final class Gateway implements AutoCloseable {
  /** One SMS; at is when it was taken. */
  record Sms(String id, String to, long at) {}

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final Queue<Sms> taken = new ConcurrentLinkedQueue<>();

  Gateway() throws IOException {
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
  }

  List<Sms> taken() {
    return List.copyOf(taken);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      JsonObject sms = JsonParser.object().from(body);
      taken.add(
          new Sms(sms.getString("requestId", ""), sms.getString("to", ""), System.nanoTime()));
      exchange.sendResponseHeaders(200, -1);
    } catch (JsonParserException e) {
      exchange.sendResponseHeaders(400, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
