package vn.motcua.metric;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures are for the department's own monitoring, not for everybody. */
@WebFilter("/metrics/*")
public final class MetricsGate extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String BEARER = "Bearer ";

  @Inject
  @ConfigProperty(name = "portal.metrics.addresses")
  private transient Optional<String> addresses;

  @Inject
  @ConfigProperty(name = "portal.metrics.token")
  private transient Optional<String> token;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (comesFromThere(request) || hasToken(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** A proxy's address is not that of whoever asks. */
  private boolean comesFromThere(HttpServletRequest request) {
    return request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null
        && addresses.stream()
            .flatMap(all -> Arrays.stream(all.split(",")))
            .anyMatch(address -> address.strip().equals(request.getRemoteAddr()));
  }

  private boolean hasToken(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return given != null
        && given.startsWith(BEARER)
        && token.isPresent()
        && MessageDigest.isEqual(
            token.get().getBytes(StandardCharsets.UTF_8),
            given.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
