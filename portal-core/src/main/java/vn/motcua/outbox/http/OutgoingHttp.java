package vn.motcua.outbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to other systems. Follows no redirect, keeps no cookie, reads no more of an answer than is
 * shown to staff, and breaks off whatever takes too long as a whole.
 */
public final class OutgoingHttp implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(OutgoingHttp.class.getName());

  static final int READ_AT_MOST = 2_000;

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(15);

  /**
   * What the other side said.
   *
   * @param retryAfter how long it asks to be left alone; zero when it does not say
   * @param body its beginning
   */
  public record Answer(int status, Duration retryAfter, String body) {
    public boolean good() {
      return status >= 200 && status < 300;
    }

    /** For staff. */
    public String detail() {
      return ("HTTP " + status + " " + body.strip()).strip();
    }
  }

  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer;
  private final Duration limit;

  /**
   * @param resolver decides which addresses are connected to
   * @param limit for a whole call, from connecting to the last byte
   */
  public OutgoingHttp(DnsResolver resolver, ScheduledExecutorService timer, Duration limit) {
    this.timer = timer;
    this.limit = limit;
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(ANSWER)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(ANSWER)
                    .build())
            .setUserAgent("mot-cua-portal")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Posts a body.
   *
   * @throws ForbiddenAddress when the resolver does not let it connect
   * @throws IOException when there is no answer in time
   */
  public Answer post(URI address, Map<String, String> headers, String contentType, String body)
      throws IOException {
    HttpPost request = new HttpPost(address);
    headers.forEach(request::setHeader);
    request.setEntity(
        new ByteArrayEntity(
            body.getBytes(StandardCharsets.UTF_8),
            ContentType.create(contentType, StandardCharsets.UTF_8)));
    ScheduledFuture<?> end =
        timer.schedule(request::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(null, request, null);
      try {
        return new Answer(response.getCode(), retryAfter(response), beginning(response));
      } finally {
        request.abort(); // the rest is not waited for
        close(response);
      }
    } finally {
      end.cancel(false);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException aborted) {
      LOG.log(Level.FINEST, "Closed before its end", aborted);
    }
  }

  private static String beginning(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return "";
    }
    InputStream content = entity.getContent();
    return new String(content.readNBytes(READ_AT_MOST), StandardCharsets.UTF_8);
  }

  private static Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    boolean seconds = header != null && header.getValue().matches("\\d{1,6}");
    return seconds ? Duration.ofSeconds(Long.parseLong(header.getValue())) : Duration.ZERO;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
