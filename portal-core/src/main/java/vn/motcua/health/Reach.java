package vn.motcua.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

/** Whether a server behind this one takes connections. */
final class Reach {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private Reach() {}

  /** Connects, and waits for the first byte when the server is the one to speak first. */
  static Finding of(String host, int port, boolean greets) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), (int) LIMIT.toMillis());
      socket.setSoTimeout((int) LIMIT.toMillis());
      return greets && socket.getInputStream().read() < 0
          ? Finding.away("it closed the connection")
          : Finding.well(Map.of());
    } catch (IOException | RuntimeException away) {
      return Finding.away("no connection to port " + port + ": " + away.getClass().getSimpleName());
    }
  }
}
