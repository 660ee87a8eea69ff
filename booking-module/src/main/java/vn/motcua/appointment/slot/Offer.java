package vn.motcua.appointment.slot;

import java.time.Instant;
import java.util.List;

/**
 * A time that can be had at a desk.
 *
 * @param visit whether an officer comes to the home
 * @param endsAt at a counter when it is over; of a visit the end of the window
 * @param shares what it takes, by slot
 * @param free how many more like it there are at that time
 */
public record Offer(
    long desk, boolean visit, Instant startsAt, Instant endsAt, List<Share> shares, int free) {
  public Offer {
    shares = List.copyOf(shares);
  }
}
