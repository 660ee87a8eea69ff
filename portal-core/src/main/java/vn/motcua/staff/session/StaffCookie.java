package vn.motcua.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie of people who are signed in: no script reads it, and it ends with the browser. */
@ApplicationScoped
public class StaffCookie {
  public static final String NAME = "can-bo";

  @Inject
  @ConfigProperty(name = "portal.public.url")
  private Optional<String> publicUrl;

  public Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst();
  }

  public void give(String token, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(token, -1, request));
  }

  public void take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie("", 0, request));
  }

  private Cookie cookie(String value, int seconds, HttpServletRequest request) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(request.getContextPath().isEmpty() ? "/" : request.getContextPath());
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(
        request.isSecure() || publicUrl.filter(url -> url.startsWith("https://")).isPresent());
    cookie.setAttribute("SameSite", "Lax"); // links in messages lead to pages of staff
    return cookie;
  }
}
