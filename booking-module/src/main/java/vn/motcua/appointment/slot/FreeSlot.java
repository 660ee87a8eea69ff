package vn.motcua.appointment.slot;

import java.time.Duration;
import java.time.Instant;

/**
 * A slot with what is free of it just now.
 *
 * @param visits whether an officer goes out, so that minutes are counted and not people
 * @param travelMinutes the way, for each visit
 */
public record FreeSlot(
    long id,
    long desk,
    boolean visits,
    int travelMinutes,
    Instant startsAt,
    Instant endsAt,
    int free) {

  long minutes() {
    return Duration.between(startsAt, endsAt).toMinutes();
  }
}
