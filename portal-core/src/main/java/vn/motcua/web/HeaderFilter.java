package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.RequestLanguage;

/**
 * Security headers on every answer, the request id, and the memory of a chosen language. Citizens'
 * pages need no script at all, so none is allowed.
 */
@WebFilter("/*")
public final class HeaderFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; script-src 'self';"
          + " frame-ancestors ";
  private static final String NONE = "'none'";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  @Inject private transient EmbeddingSites sites;

  @Inject
  @ConfigProperty(name = "portal.public.url")
  private transient Optional<String> address;

  private boolean secured;

  @Override
  public void init() {
    secured = address.filter(url -> url.startsWith("https://")).isPresent();
  }

  private static boolean isOfStaff(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals("/can-bo") || path.startsWith("/can-bo/") || path.startsWith("/can-bo.");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String frames = isOfStaff(request) ? NONE : sites.frameAncestors();
    response.setHeader("Content-Security-Policy", POLICY + frames);
    if (frames.equals(NONE)) {
      response.setHeader("X-Frame-Options", "DENY"); // knows no list; leaves it to the policy then
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (secured) {
      response.setHeader("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
    }
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.addHeader("Vary", "Accept-Encoding"); // the server compresses without saying so
    response.setHeader("X-Request-Id", RequestId.of(request));
    remember(RequestLanguage.chosen(request), request, response);
    chain.doFilter(request, response);
  }

  private static void remember(
      @Nullable String language, HttpServletRequest request, HttpServletResponse response) {
    if (language == null) {
      return;
    }
    Cookie cookie = new Cookie(RequestLanguage.PARAMETER, language);
    cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }
}
