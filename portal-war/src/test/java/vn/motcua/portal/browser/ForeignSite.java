package vn.motcua.portal.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import vn.motcua.portal.deployment.DeployedPortal;

/** The old site of a department: one page, one style sheet, and a strict policy for contents. */
final class ForeignSite implements AutoCloseable {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="%s"><head><meta charset="UTF-8"><title>Sở Công Thương</title>
      <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/site.css">
      <script src="%s/embed/portal.js" defer></script></head>
      <body><main><h1>Sở Công Thương</h1>%s</main></body></html>""";

  private static final String STYLE =
      """
      * { color: #123; font-family: serif; } div, p, input { display: block; border: 9px solid; }
      portal-search { --portal-accent: rgb(102, 0, 51); --portal-radius: 0; }""";

  private final HttpServer server;
  private final String policy;

  private ForeignSite(int port, String language, String body) {
    String portal = DeployedPortal.address().toString();
    policy =
        ("default-src 'none'; base-uri 'none'; style-src 'self'; script-src %1$s; connect-src %1$s;"
                + " form-action %1$s; frame-src %1$s")
            .formatted(portal);
    String page = PAGE.formatted(language, portal, body);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.createContext("/", exchange -> answer(exchange, page, "text/html; charset=UTF-8"));
    server.createContext("/site.css", exchange -> answer(exchange, STYLE, "text/css"));
    server.start();
  }

  /** The site the portal knows. */
  static ForeignSite listed(String language, String body) {
    return new ForeignSite(DeployedPortal.embeddingSite().getPort(), language, body);
  }

  /** One it was never told of. */
  static ForeignSite unknown(String body) {
    return new ForeignSite(0, "vi", body);
  }

  private void answer(HttpExchange exchange, String text, String type) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  String address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
