package vn.motcua.problem;

import java.time.Duration;

/** 429: too many tries; says when the next one is looked at. */
public class TooManyTries extends PortalProblem {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  public TooManyTries(Duration wait) {
    this("too-many-tries", wait);
  }

  public TooManyTries(String key, Duration wait) {
    super(429, key);
    seconds = Math.max(1, wait.toSeconds());
  }

  /** For {@code Retry-After}. */
  public long seconds() {
    return seconds;
  }
}
