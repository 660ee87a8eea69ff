package vn.motcua.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " script-src 'self'";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
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
