package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.metric.Meter;
import vn.motcua.metric.Routes;
import vn.motcua.outage.Outage;

/**
 * Around everything else: names the thread after the request, counts it and, if wanted, tells of it
 * in the log, never with more than its way through the portal. The page that tells of an error is
 * made after the request's own way is over, so it comes by again.
 */
@WebFilter("/*")
public final class RequestFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger("vn.motcua.requests");
  private static final Routes ROUTES = new Routes();
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

  @Inject private transient Meter meter;

  @Inject
  @ConfigProperty(name = "portal.log.requests", defaultValue = "false")
  private boolean told;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestThread.begin(RequestId.of(request));
    try {
      if (request.getDispatcherType() == DispatcherType.ERROR) {
        chain.doFilter(request, response);
      } else {
        measured(request, response, chain);
      }
    } finally {
      RequestThread.end();
    }
  }

  private void measured(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begin = System.nanoTime();
    int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR; // unless it ends well
    try {
      chain.doFilter(request, response);
      status = response.getStatus();
    } catch (IOException | ServletException | RuntimeException failed) {
      status = Outage.isCauseOf(failed) ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : status;
      throw failed;
    } finally {
      count(request, status, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private void count(HttpServletRequest request, int status, Duration took) {
    String route = ROUTES.of(request);
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    meter.answered(route, method, status, took);
    if (told) {
      LOG.info(() -> "%s %s %d %d ms".formatted(method, route, status, took.toMillis()));
    }
  }
}
