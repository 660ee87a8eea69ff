package vn.motcua.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;

/**
 * The address in the browser's bar, also while an error page is shown in its place.
 *
 * @param path without the context path, as it was sent; begins with exactly one slash
 * @param query as it was sent, without the question mark; null for none
 */
public record PageAddress(String path, @Nullable String query) {
  /** That of this request. */
  public static PageAddress of(HttpServletRequest request) {
    String path = sent(request).substring(request.getContextPath().length());
    return new PageAddress(local(path), request.getQueryString());
  }

  private static String sent(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
      return failed;
    }
    if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String forwarded) {
      return forwarded;
    }
    return request.getRequestURI();
  }

  /** A path of two slashes would lead to another host; the home page has one address. */
  static String local(String path) {
    String single = "/" + path.replaceFirst("^[/\\\\]+", "");
    return single.equals("/trang-chu") ? "/" : single;
  }

  /** The same page with the language named in its query. */
  String in(Language language) {
    Stream<String> kept = query == null ? Stream.of() : Arrays.stream(query.split("&"));
    return path
        + "?"
        + Stream.concat(
                kept.filter(part -> !part.isEmpty() && !part.startsWith("lang=")),
                Stream.of(RequestLanguage.PARAMETER + "=" + language.code()))
            .collect(Collectors.joining("&"));
  }
}
