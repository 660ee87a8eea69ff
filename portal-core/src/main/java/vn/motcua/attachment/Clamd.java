package vn.motcua.attachment;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Asks ClamAV's daemon by its command INSTREAM, over TCP or a socket of this machine.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">clamd, the manual</a>
 */
final class Clamd {
  private static final String SOCKET = "unix:";
  private static final int DEFAULT_PORT = 3310;
  private static final int CHUNK = 65_536;
  private static final int LONGEST_ANSWER = 1_024;
  private static final Duration PING_LIMIT = Duration.ofSeconds(2);
  private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

  private final String where;
  private final Duration limit;

  private Clamd(String where, Duration limit) {
    this.where = where;
    this.limit = limit;
  }

  /**
   * @param where {@code host}, {@code host:port}, or {@code unix:/path/of/socket}
   * @param limit for a whole scan
   */
  static Clamd at(String where, Duration limit) {
    return new Clamd(where, limit);
  }

  /** Never throws for a scanner that is away, broken or slow: that is {@link Verdict.Away}. */
  Verdict scan(Path file) {
    try (Call call = new Call(address(), limit);
        FileChannel in = FileChannel.open(file)) {
      call.write(ByteBuffer.wrap(COMMAND));
      ByteBuffer chunk = ByteBuffer.allocate(Integer.BYTES + CHUNK);
      int read = 0;
      while (read >= 0) {
        chunk.clear().position(Integer.BYTES);
        read = in.read(chunk);
        chunk.putInt(0, Math.max(0, read)); // a chunk of none is the end
        call.write(chunk.flip());
      }
      return verdict(call.answer());
    } catch (IOException | RuntimeException away) {
      return new Verdict.Away(String.valueOf(away.getMessage()));
    }
  }

  /** Whether it answers within a few seconds. */
  boolean answers() {
    try (Call call = new Call(address(), PING_LIMIT)) {
      call.write(ByteBuffer.wrap(PING));
      return call.answer().strip().equals("PONG");
    } catch (IOException | RuntimeException away) {
      return false;
    }
  }

  static Verdict verdict(String answer) {
    String told = answer.replaceFirst("^stream: ", "").strip();
    if (told.equals("OK")) {
      return new Verdict.Clean();
    }
    return told.endsWith(" FOUND")
        ? new Verdict.Infected(told.substring(0, told.length() - " FOUND".length()))
        : new Verdict.Away("it said \"" + told + "\"");
  }

  private SocketAddress address() {
    if (where.startsWith(SOCKET)) {
      return UnixDomainSocketAddress.of(where.substring(SOCKET.length()));
    }
    int colon = where.lastIndexOf(':');
    boolean bare = colon < 0 || where.endsWith("]");
    return bare
        ? new InetSocketAddress(where, DEFAULT_PORT)
        : new InetSocketAddress(
            where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
  }

  /** A conversation that ends in time, whatever the other side does. */
  private static final class Call implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long end;

    Call(SocketAddress address, Duration limit) throws IOException {
      end = System.nanoTime() + limit.toNanos();
      channel =
          address instanceof UnixDomainSocketAddress
              ? SocketChannel.open(StandardProtocolFamily.UNIX)
              : SocketChannel.open();
      selector = Selector.open();
      try {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_CONNECT);
        channel.connect(address);
        while (!channel.finishConnect()) {
          awaitUntil(SelectionKey.OP_CONNECT);
        }
      } catch (IOException | RuntimeException failed) {
        close();
        throw failed;
      }
    }

    void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        if (channel.write(bytes) == 0) {
          awaitUntil(SelectionKey.OP_WRITE);
        }
      }
    }

    String answer() throws IOException {
      ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
      int read = 0;
      while (read >= 0 && answer.hasRemaining()) {
        read = channel.read(answer);
        if (answer.position() > 0 && answer.get(answer.position() - 1) == 0) {
          break;
        }
        if (read == 0) {
          awaitUntil(SelectionKey.OP_READ);
        }
      }
      String text = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
      return text.replace("\0", "");
    }

    private void awaitUntil(int ready) throws IOException {
      long left = (end - System.nanoTime()) / 1_000_000;
      key.interestOps(ready);
      if (left <= 0 || selector.select(left) == 0) {
        throw new SocketTimeoutException("no answer in time");
      }
      selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
      selector.close();
      channel.close();
    }
  }
}
