package vn.motcua.outbox.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/**
 * Stands between a relay and the mail server. The third time the server says that it has taken a
 * mail, the relay does not hear it: the worst moment for it to be killed.
 */
final class HoldingProxy implements AutoCloseable {
  private static final int TAKEN_AND_HEARD = 2;
  private static final byte[] DATA_BEGINS = "354".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket;
  private final int target;
  private final CountDownLatch held = new CountDownLatch(1);
  private int taken;

  HoldingProxy(int target) throws IOException {
    this.target = target;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Counts down when the server has taken a mail and the relay waits to hear it. */
  CountDownLatch held() {
    return held;
  }

  private void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket relay = socket.accept();
      try {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        start(() -> relay.getInputStream().transferTo(server.getOutputStream()));
        start(() -> answers(server.getInputStream(), relay));
      } catch (IOException down) {
        relay.close();
      }
    }
  }

  private void answers(InputStream server, Socket relay) throws IOException {
    OutputStream out = relay.getOutputStream();
    byte[] buffer = new byte[4096];
    boolean inData = false;
    for (int read = server.read(buffer); read >= 0; read = server.read(buffer)) {
      if (inData && hold()) {
        return;
      }
      inData = read >= 3 && Arrays.equals(buffer, 0, 3, DATA_BEGINS, 0, 3);
      out.write(buffer, 0, read);
      out.flush();
    }
    relay.close();
  }

  private synchronized boolean hold() {
    taken++;
    if (taken <= TAKEN_AND_HEARD) {
      return false;
    }
    held.countDown();
    return true;
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
