package vn.motcua.casefile.pull;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;

/** The upstreams that {@code portal.case.pull} names. */
final class PullSettings {
  private static final String SETTING = "portal.case.pull";
  private static final String NAME = "[a-z0-9-]{1,40}";
  private static final int USUAL_SECONDS = 60;
  private static final int MOST_SECONDS = 86_400;

  private PullSettings() {}

  /**
   * Reads them.
   *
   * @param settings the value of a setting; null when it has none
   * @throws IllegalStateException names the setting that cannot be used
   */
  static List<Upstream> read(UnaryOperator<@Nullable String> settings) {
    return Arrays.stream(Objects.requireNonNullElse(settings.apply(SETTING), "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> upstream(name, settings))
        .toList();
  }

  private static Upstream upstream(String name, UnaryOperator<@Nullable String> settings) {
    if (!name.matches(NAME)) {
      throw wrong(SETTING, "names have small letters, digits and dashes: " + name);
    }
    String prefix = SETTING + "." + name + ".";
    return new Upstream(
        name,
        address(prefix + "url", settings),
        text(settings, prefix + "token"),
        Duration.ofSeconds(seconds(prefix + "seconds", settings)),
        AgencyCode.typed(text(settings, prefix + "agency"))
            .orElseThrow(() -> wrong(prefix + "agency", "the code of an agency")));
  }

  private static URI address(String setting, UnaryOperator<@Nullable String> settings) {
    try {
      URI address = new URI(text(settings, setting));
      String scheme = Objects.toString(address.getScheme(), "").toLowerCase(Locale.ROOT);
      if (address.getHost() != null && scheme.matches("https?") && address.getFragment() == null) {
        return address;
      }
    } catch (URISyntaxException unreadable) {
      // told below, like an address of another kind
    }
    throw wrong(setting, "an address that begins with https:// or http://");
  }

  private static int seconds(String setting, UnaryOperator<@Nullable String> settings) {
    String given = text(settings, setting);
    if (given.isEmpty()) {
      return USUAL_SECONDS;
    }
    int seconds = given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw wrong(setting, "seconds, 1 to " + MOST_SECONDS);
    }
    return seconds;
  }

  private static String text(UnaryOperator<@Nullable String> settings, String setting) {
    return Objects.requireNonNullElse(settings.apply(setting), "").strip();
  }

  private static IllegalStateException wrong(String setting, String what) {
    return new IllegalStateException(setting + " must be: " + what);
  }
}
