package vn.motcua.outage;

import java.time.Duration;

/** How long is waited for the database, and where. */
final class TimeLimits {
  /** For a connection to be made, its greeting included; longer than the pulse needs to notice. */
  static final Duration CONNECT = Duration.ofMillis(2_800);

  /** For an answer somebody waits for; longer than the pulse needs to notice. */
  static final Duration REQUEST = Duration.ofMillis(2_800);

  /** For an answer nobody waits for: an import, a migration. The pulse cuts it off sooner. */
  static final Duration BACKGROUND = Duration.ofMinutes(10);

  /**
   * For a connection to show that it lives before it is lent; longer than the pulse needs to
   * notice, so that no other is made in its place while the database is away.
   */
  static final Duration CHECK = Duration.ofSeconds(3);

  /** For the answer to a beat of the pulse. */
  static final Duration BEAT = Duration.ofSeconds(2);

  private TimeLimits() {}

  /** The address with the limits of the pool's connections. */
  static String inPool(String url) {
    return with(with(url, "connectTimeout", CONNECT), "socketTimeout", BACKGROUND);
  }

  /** The address with the limits of the pulse. */
  static String ofPulse(String url) {
    return with(with(url, "connectTimeout", CONNECT), "socketTimeout", BEAT);
  }

  private static String with(String url, String name, Duration limit) {
    String without = url.replaceAll("(?i)(?<=[?&])" + name + "=[^&]*&?", "");
    String joint = without.contains("?") ? without.matches(".*[?&]") ? "" : "&" : "?";
    return without + joint + name + "=" + limit.toMillis();
  }
}
