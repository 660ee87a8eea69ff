package vn.motcua.appointment.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.Offer;

/**
 * What was free at a time when somebody last asked on this node. In a rush everybody wants the same
 * times; who tries what was free a moment ago saves looking for it. Only a guess: the database
 * decides, and whoever finds it gone looks again.
 */
final class LatelyFree {
  private static final Duration LASTS = Duration.ofSeconds(2);
  private static final int MOST = 5_000;

  private record Key(String centre, long service, Instant startsAt, int minutes) {
    static Key of(Wish wish) {
      return new Key(wish.centre(), wish.service().id(), wish.startsAt(), wish.minutes());
    }
  }

  private record Seen(Offer offer, Instant at) {}

  private final Map<Key, Seen> seen = new ConcurrentHashMap<>();

  @Nullable Offer get(Wish wish, Instant now) {
    if (!wish.service().also().isEmpty()) {
      return null; // its key says nothing of what else the desk has to do
    }
    Seen last = seen.get(Key.of(wish));
    return last != null && !last.at().isAfter(now) && last.at().plus(LASTS).isAfter(now)
        ? last.offer()
        : null;
  }

  /** Several slots at once are not guessed: part of them would have to be given back. */
  void put(Wish wish, @Nullable Offer offer, Instant now) {
    if (offer == null || offer.shares().size() > 1 || !wish.service().also().isEmpty()) {
      seen.remove(Key.of(wish));
      return;
    }
    if (seen.size() >= MOST) {
      seen.clear();
    }
    seen.put(Key.of(wish), new Seen(offer, now));
  }
}
