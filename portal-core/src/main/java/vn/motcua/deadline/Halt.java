package vn.motcua.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the department waits for the applicant.
 *
 * @param from the applicant was asked
 * @param until what was asked for is there; null while it is not
 */
public record Halt(Instant from, @Nullable Instant until) {
  public Halt {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(from + " to " + until);
    }
  }
}
