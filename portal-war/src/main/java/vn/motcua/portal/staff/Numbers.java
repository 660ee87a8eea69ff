package vn.motcua.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers people send. */
final class Numbers {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private Numbers() {}

  /** Empty when there is none, or none that is a number. */
  static Optional<Long> of(HttpServletRequest request, String name) {
    String given = request.getParameter(name);
    return given != null && NUMBER.matcher(given).matches()
        ? Optional.of(Long.valueOf(given))
        : Optional.empty();
  }
}
