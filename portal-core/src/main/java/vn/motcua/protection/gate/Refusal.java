package vn.motcua.protection.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.TooManyTries;
import vn.motcua.protection.challenge.Challenge;

/**
 * Why somebody who sent a form, or read a page, is shown another page first.
 *
 * @param challenge the work that lets them go on; null when there is no way but to wait
 * @param ticket what lets them go on without a script; empty with the challenge
 * @param left how long they have to wait
 */
public record Refusal(
    TooManyTries problem, @Nullable Challenge challenge, String ticket, Duration left) {
  private static final String ATTRIBUTE = Refusal.class.getName();

  /** Of this request, if it was refused. */
  public static Optional<Refusal> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Refusal refusal
        ? Optional.of(refusal)
        : Optional.empty();
  }

  void keep(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** At least one second. */
  public long seconds() {
    return Math.max(1, left.plusMillis(999).toSeconds());
  }
}
