package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Lets the pages of embedding sites use the REST interface as anybody may: without cookies and
 * without tokens. All other sites are told nothing, and their browsers keep them out.
 */
@WebFilter("/api/*")
public final class CrossOrigin extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String TEN_MINUTES = "600";

  @Inject private transient EmbeddingSites sites;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    boolean listed = origin != null && sites.contains(origin);
    HttpServletResponse varied = sites.isEmpty() ? response : new VaryingByOrigin(response);
    if (listed) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader(
          "Access-Control-Expose-Headers", "ETag, Location, Retry-After, X-Request-Id");
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    boolean preflight =
        request.getMethod().equals("OPTIONS")
            && request.getHeader("Access-Control-Request-Method") != null;
    if (!preflight) {
      chain.doFilter(request, varied);
    } else if (listed) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST");
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept-Language, Content-Type, Idempotency-Key, If-None-Match, X-Challenge");
      response.setHeader("Access-Control-Max-Age", TEN_MINUTES);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** An answer that differs by who asks, whatever else it differs by: that may be set later. */
  private static final class VaryingByOrigin extends HttpServletResponseWrapper {
    private static final String VARY = "Vary";
    private static final String BY_ORIGIN = "Origin";

    VaryingByOrigin(HttpServletResponse response) {
      super(response);
      response.addHeader(VARY, BY_ORIGIN);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, name.equalsIgnoreCase(VARY) ? value + ", " + BY_ORIGIN : value);
    }
  }
}
