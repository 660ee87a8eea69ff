package vn.motcua.appointment.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the times long enough among free slots. */
public final class Offers {
  private Offers() {}

  /**
   * Every time of that length. At a counter a long appointment takes slots that follow one another
   * without a gap; a visit takes its minutes, and those of the way, of one window.
   *
   * @param slots by desk and start
   */
  public static List<Offer> of(List<FreeSlot> slots, int minutes) {
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      (slots.get(i).visits() ? visit(slots.get(i), minutes) : atCounter(slots, i, minutes))
          .ifPresent(offers::add);
    }
    return offers;
  }

  private static Optional<Offer> visit(FreeSlot window, int minutes) {
    int needed = minutes + window.travelMinutes();
    return window.free() < needed
        ? Optional.empty()
        : Optional.of(
            new Offer(
                window.desk(),
                true,
                window.startsAt(),
                window.endsAt(),
                List.of(new Share(window.id(), needed)),
                window.free() / needed));
  }

  private static Optional<Offer> atCounter(List<FreeSlot> slots, int first, int minutes) {
    Instant start = slots.get(first).startsAt();
    Instant next = start;
    List<Share> shares = new ArrayList<>();
    int free = Integer.MAX_VALUE;
    long left = minutes;
    for (int i = first; left > 0; i++) {
      if (i == slots.size()
          || slots.get(i).desk() != slots.get(first).desk()
          || !slots.get(i).startsAt().equals(next)
          || slots.get(i).free() < 1) {
        return Optional.empty();
      }
      FreeSlot slot = slots.get(i);
      shares.add(new Share(slot.id(), 1));
      free = Math.min(free, slot.free());
      left -= slot.minutes();
      next = slot.endsAt();
    }
    Instant end = start.plus(Duration.ofMinutes(minutes));
    return Optional.of(new Offer(slots.get(first).desk(), false, start, end, shares, free));
  }
}
