package vn.motcua.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language a request wants. Pages: the address ({@code ?lang=}), then the cookie set by an
 * earlier choice, then Vietnamese. REST: {@code Accept-Language}.
 */
public final class RequestLanguage {
  public static final String PARAMETER = "lang";

  private RequestLanguage() {}

  public static Language of(HttpServletRequest request) {
    if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
      return request.getHeader("Accept-Language") == null ? Language.VI : preferred(request);
    }
    String chosen = chosen(request);
    return Language.of(chosen == null ? cookie(request) : chosen);
  }

  /** The language named in the query string; the body of a form is never read for it. */
  public static @Nullable String chosen(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null || !query.contains(PARAMETER + "=")) {
      return null;
    }
    for (String part : query.split("&")) {
      if (part.equals("lang=en") || part.equals("lang=vi")) {
        return part.substring(part.length() - 2);
      }
    }
    return null;
  }

  private static Language preferred(HttpServletRequest request) {
    for (Locale locale : Collections.list(request.getLocales())) {
      if (locale.getLanguage().equals("en") || locale.getLanguage().equals("vi")) {
        return Language.of(locale.getLanguage());
      }
    }
    return Language.VI;
  }

  private static @Nullable String cookie(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return null;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(PARAMETER)) {
        return cookie.getValue();
      }
    }
    return null;
  }
}
