package vn.motcua.casefile.pull;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks upstreams. Whatever they do, a call ends in time and takes no more than so many bytes. */
final class PullClient {
  private static final Logger LOG = Logger.getLogger(PullClient.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int LINES = 1_000;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final ScheduledExecutorService timer;
  private final Duration limit;
  private final long mostBytes;

  /**
   * @param limit for a whole call, from connecting to the last byte
   */
  PullClient(ScheduledExecutorService timer, Duration limit, long mostBytes) {
    this.timer = timer;
    this.limit = limit;
    this.mostBytes = mostBytes;
  }

  /**
   * What it has to tell after the cursor; everything when that is null. Reading the answer may
   * throw {@link PullTrouble} as well.
   *
   * @throws PullTrouble when there is no good answer in time
   */
  InputStream ask(Upstream upstream, @Nullable String cursor) throws PullTrouble {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(upstream.address(), cursor))
            .timeout(limit)
            .header("Accept", "application/x-ndjson")
            .header("User-Agent", "mot-cua-portal");
    if (!upstream.token().isEmpty()) {
      request.header("Authorization", "Bearer " + upstream.token());
    }
    long end = System.nanoTime() + limit.toNanos();
    try {
      HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
      Bounded body = new Bounded(answer.body(), end);
      if (answer.statusCode() != OK) {
        body.close();
        throw new PullTrouble(answer.statusCode(), retryAfter(answer));
      }
      return body;
    } catch (PullTrouble told) {
      throw told;
    } catch (IOException failed) {
      throw trouble(failed, false);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PullTrouble(PullTrouble.Kind.BROKEN_OFF, stopped);
    }
  }

  private static URI address(URI base, @Nullable String cursor) {
    String joint = base.getRawQuery() == null ? "?" : "&";
    String after =
        cursor == null ? "" : "&after=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    return URI.create(base + joint + "limit=" + LINES + after);
  }

  private static Duration retryAfter(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(given -> given.matches("\\d{1,6}"))
        .map(given -> Duration.ofSeconds(Long.parseLong(given)))
        .orElse(Duration.ZERO);
  }

  private static PullTrouble trouble(IOException failed, boolean timedOut) {
    if (failed instanceof PullTrouble told) {
      return told;
    }
    if (timedOut || failed instanceof HttpTimeoutException) {
      return new PullTrouble(PullTrouble.Kind.TIMEOUT, failed);
    }
    return new PullTrouble(
        failed instanceof ConnectException
            ? PullTrouble.Kind.UNREACHABLE
            : PullTrouble.Kind.BROKEN_OFF,
        failed);
  }

  /** Ends in time and at a size; closing it from another thread wakes whoever reads. */
  private final class Bounded extends FilterInputStream {
    private final ScheduledFuture<?> watch;
    private volatile boolean timedOut;
    private long read;

    Bounded(InputStream body, long end) {
      super(body);
      watch =
          timer.schedule(this::giveUp, Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    private void giveUp() {
      timedOut = true;
      try {
        in.close();
      } catch (IOException already) {
        LOG.log(Level.FINEST, "Closed already", already);
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        int count = in.read(into, from, length);
        read += Math.max(0, count);
        if (read > mostBytes) {
          throw new PullTrouble(PullTrouble.Kind.TOO_LARGE, null);
        }
        if (count < 0 && timedOut) {
          throw new PullTrouble(PullTrouble.Kind.TIMEOUT, null);
        }
        return count;
      } catch (IOException failed) {
        throw trouble(failed, timedOut);
      }
    }

    @Override
    public void close() throws IOException {
      watch.cancel(false);
      in.close();
    }
  }
}
