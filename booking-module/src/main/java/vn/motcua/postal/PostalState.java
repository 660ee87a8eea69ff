package vn.motcua.postal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Where an order stands. Carriers' messages come late, twice and in any order, so an order only
 * goes forward: to a state of a higher rank, never out of an end.
 */
public enum PostalState {
  REQUESTED(0),
  /** The carrier takes it. */
  ACCEPTED(1),
  /** The carrier has the papers: picked up at home, or handed over at the centre. */
  HANDED_OVER(2),
  IN_TRANSIT(3),
  /** Brought in vain; will be tried again. */
  NOT_REACHED(3),
  DELIVERED(5),
  RETURNED(5),
  LOST(4),
  CANCELLED(5);

  private static final Map<PostalState, Set<PostalState>> BACK = new EnumMap<>(PostalState.class);

  static {
    BACK.put(NOT_REACHED, Set.of(IN_TRANSIT, NOT_REACHED)); // another try
    BACK.put(IN_TRANSIT, Set.of(NOT_REACHED));
  }

  private final int rank;

  PostalState(int rank) {
    this.rank = rank;
  }

  /** Whether nothing follows; what is lost may still be found. */
  public boolean over() {
    return this == DELIVERED || this == RETURNED || this == CANCELLED;
  }

  /** Whether the sender may still take it back or change to the counter. */
  public boolean open() {
    return this == REQUESTED || this == ACCEPTED;
  }

  /** Whether an order may go there; steps may be left out, as a message may never have come. */
  public boolean leadsTo(PostalState next) {
    if (over() || (next == CANCELLED && !open())) {
      return false;
    }
    return next.rank > rank || BACK.getOrDefault(this, Set.of()).contains(next);
  }
}
