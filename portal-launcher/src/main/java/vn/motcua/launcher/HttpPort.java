package vn.motcua.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports to listen on. */
final class HttpPort {
  private HttpPort() {}

  /**
   * Returns when the port can be listened on.
   *
   * @throws LauncherProblem when another program has it
   */
  static void requireFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(
          true); // a connection of a portal stopped just now does not count as a listener
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException | IllegalArgumentException e) {
      throw inUse(port);
    }
  }

  static LauncherProblem inUse(int port) {
    int other = port < 65535 ? port + 1 : port - 1;
    return new LauncherProblem(
        "Port " + port + " is in use. Choose another with -Dportal.http.port=" + other + ".");
  }

  /** A port of the loopback address nobody listens on now. */
  static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new LauncherProblem("No port is free: " + e.getMessage(), e);
    }
  }
}
