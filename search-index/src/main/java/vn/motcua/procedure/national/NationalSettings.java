package vn.motcua.procedure.national;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings that begin with {@code portal.procedure.national}. */
final class NationalSettings {
  private static final String SETTING = "portal.procedure.national.";
  private static final String USUAL_HOURS = "24";
  private static final int MOST_HOURS = 744;

  private NationalSettings() {}

  /**
   * Reads them; empty when no address is set.
   *
   * @param settings the value of a setting; null when it has none
   * @throws IllegalStateException names the setting that cannot be used
   */
  static Optional<NationalSource> read(UnaryOperator<@Nullable String> settings) {
    if (text(settings, "url").isEmpty()) {
      return Optional.empty();
    }
    NationalAccount account =
        new NationalAccount(
            address("login", settings),
            address("url", settings),
            required("user", settings),
            required("password", settings),
            required("unit", settings),
            text(settings, "target"));
    String hours = text(settings, "hours").isEmpty() ? USUAL_HOURS : text(settings, "hours");
    if (!hours.matches("\\d{1,3}") || hours.matches("0+") || Integer.parseInt(hours) > MOST_HOURS) {
      throw wrong("hours", "hours, 1 to " + MOST_HOURS);
    }
    return Optional.of(new NationalSource(account, Duration.ofHours(Long.parseLong(hours))));
  }

  private static URI address(String name, UnaryOperator<@Nullable String> settings) {
    try {
      URI address = new URI(text(settings, name));
      String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
      if (address.getHost() != null && scheme.matches("https?") && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException unreadable) {
      // told below, like an address of another kind
    }
    throw wrong(name, "an address that begins with https:// or http://");
  }

  private static String required(String name, UnaryOperator<@Nullable String> settings) {
    String given = text(settings, name);
    if (given.isEmpty()) {
      throw wrong(name, "given when there is an url");
    }
    return given;
  }

  private static String text(UnaryOperator<@Nullable String> settings, String name) {
    return Objects.requireNonNullElse(settings.apply(SETTING + name), "").strip();
  }

  private static IllegalStateException wrong(String name, String what) {
    return new IllegalStateException(SETTING + name + " must be: " + what);
  }
}
