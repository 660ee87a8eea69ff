package vn.motcua.staff.token;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.staff.Grant;

/**
 * A program's right to act.
 *
 * @param name of the program, as it is recorded with what it changes
 * @param seenAt when it was last used, to the minute
 * @param revokedBy empty while it was not
 */
public record AccessToken(
    long id,
    String name,
    Grant grant,
    String madeBy,
    Instant madeAt,
    Instant endsAt,
    Optional<Instant> seenAt,
    Optional<Instant> revokedAt,
    String revokedBy) {
  public boolean holds(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(endsAt);
  }
}
