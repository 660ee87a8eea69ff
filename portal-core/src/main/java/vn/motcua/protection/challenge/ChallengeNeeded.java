package vn.motcua.protection.challenge;

import java.time.Duration;
import java.util.Map;
import vn.motcua.problem.TooManyTries;

/** 429: this client goes on with a challenge at once, or without one after a while. */
public final class ChallengeNeeded extends TooManyTries {
  private static final long serialVersionUID = 1L;

  private final transient Challenge challenge;

  public ChallengeNeeded(Challenge challenge, Duration wait) {
    super("challenge-needed", wait);
    this.challenge = challenge;
  }

  public Challenge challenge() {
    return challenge;
  }

  /** The challenge in the problem: whoever solves it sends it as {@code challenge}. */
  @Override
  public Map<String, Object> members() {
    return Map.of("challenge", challenge);
  }
}
