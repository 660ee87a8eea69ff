package vn.motcua.reference;

import java.time.Duration;

/**
 * How many wrong tries go before there is a wait, and how long it is.
 *
 * @param free wrong tries that cost nothing
 * @param forgets the time in which one wrong try is forgotten
 * @param first the first wait; each further wrong try doubles it
 * @param longest no wait is longer
 */
record TryLimit(String name, int free, Duration forgets, Duration first, Duration longest) {
  /**
   * On one code. At most about a try an hour goes on after the first five, so the four digits of a
   * telephone number last for months; and whoever is locked out by others waits an hour at most.
   */
  static final TryLimit CODE =
      new TryLimit("code", 5, Duration.ofHours(3), Duration.ofMinutes(1), Duration.ofHours(1));

  /** From one client: many people may share an address. */
  static final TryLimit CLIENT =
      new TryLimit(
          "client", 30, Duration.ofMinutes(2), Duration.ofMinutes(1), Duration.ofMinutes(15));

  /** From everybody together: guesses spread over many codes and many clients. */
  static final TryLimit EVERYBODY =
      new TryLimit(
          "everybody", 1_000, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(1));
}
