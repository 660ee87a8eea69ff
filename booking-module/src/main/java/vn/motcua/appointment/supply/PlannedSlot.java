package vn.motcua.appointment.supply;

import java.time.Instant;

/**
 * A slot as the hours of a desk give it.
 *
 * @param units people at a counter, minutes of visits
 */
record PlannedSlot(Instant startsAt, Instant endsAt, int units) {
  boolean overlaps(Instant from, Instant to) {
    return startsAt.isBefore(to) && endsAt.isAfter(from);
  }
}
