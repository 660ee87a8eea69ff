package vn.motcua.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * HTTP/1.1 with connections kept alive, blocking: the JDK's client that takes least processor time
 * away from the server it measures on the same machine.
 */
final class Http {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LONG_TIMEOUT_MILLIS = 120_000;

  static {
    System.setProperty("http.maxConnections", "128");
  }

  private Http() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static byte[] get(String url) throws IOException {
    return answer(open(url, TIMEOUT_MILLIS));
  }

  static byte[] get(String url, String token) throws IOException {
    HttpURLConnection connection = open(url, TIMEOUT_MILLIS);
    connection.setRequestProperty("Authorization", "Bearer " + token);
    return answer(connection);
  }

  static byte[] send(String method, String url, String type, String token, byte[] body)
      throws IOException {
    HttpURLConnection connection = open(url, LONG_TIMEOUT_MILLIS);
    connection.setRequestMethod(method);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body.length);
    connection.setRequestProperty("Content-Type", type);
    if (!token.isEmpty()) {
      connection.setRequestProperty("Authorization", "Bearer " + token);
    }
    connection.getOutputStream().write(body);
    return answer(connection);
  }

  private static HttpURLConnection open(String url, int timeout) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(timeout);
    connection.setReadTimeout(timeout);
    connection.setUseCaches(false);
    connection.setRequestProperty("Accept", "*/*");
    return connection;
  }

  private static byte[] answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
      if (status / 100 != 2) {
        throw new IOException(
            "HTTP " + status + ": " + new String(bytes, StandardCharsets.UTF_8).strip());
      }
      return bytes;
    }
  }
}
