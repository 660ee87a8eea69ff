package vn.motcua.protection.limit;

import java.time.Duration;

/**
 * What came of asking for a token.
 *
 * @param granted whether there was one
 * @param pause until there is one again; zero when it was granted
 */
public record Taken(boolean granted, Duration pause) {
  static final Taken GRANTED = new Taken(true, Duration.ZERO);
}
