package vn.motcua.procedure.publication.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads parameters. */
final class Asked {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

  private Asked() {}

  /** Empty when there is none, or none that is a number. */
  static Optional<Long> number(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    return given != null && NUMBER.matcher(given).matches()
        ? Optional.of(Long.valueOf(given))
        : Optional.empty();
  }

  static String text(HttpServletRequest request, String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  static boolean post(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }
}
