package vn.motcua.search.sight;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of results a visitor came from, by the {@code Referer}. Browsers tell it within the
 * portal ({@code Referrer-Policy: same-origin}); of another site they tell no path.
 */
final class ResultPageBefore {
  private static final String PARAMETER = "q=";

  private ResultPageBefore() {}

  /** What had been typed there. */
  static Optional<String> query(HttpServletRequest request) {
    try {
      URI before = new URI(Objects.toString(request.getHeader("Referer"), ""));
      if (!(request.getContextPath() + "/thu-tuc").equals(before.getPath())
          || before.getRawQuery() == null) {
        return Optional.empty();
      }
      return Arrays.stream(before.getRawQuery().split("&"))
          .filter(part -> part.startsWith(PARAMETER))
          .map(part -> part.substring(PARAMETER.length()))
          .map(typed -> URLDecoder.decode(typed, StandardCharsets.UTF_8))
          .findFirst();
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
