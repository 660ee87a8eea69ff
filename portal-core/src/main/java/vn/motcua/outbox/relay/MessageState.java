package vn.motcua.outbox.relay;

import java.util.Map;
import java.util.Set;

/** Where a message is. */
public enum MessageState {
  /** Waits for its next try. */
  WAITING,
  /** A relay is at it, or was when it was lost. */
  SENDING,
  /** The other side has taken it. */
  SENT,
  /** Nothing is set up to send it; staff can read it here. */
  KEPT,
  /** Refused, or tried often enough. */
  DEAD,
  /** Taken back by staff before it was sent. */
  CANCELLED;

  private static final Map<MessageState, Set<MessageState>> NEXT =
      Map.of(
          WAITING, Set.of(SENDING, CANCELLED),
          SENDING, Set.of(SENDING, SENT, WAITING, KEPT, DEAD),
          KEPT, Set.of(WAITING, CANCELLED),
          DEAD, Set.of(WAITING, CANCELLED),
          SENT, Set.of(),
          CANCELLED, Set.of());

  public boolean leadsTo(MessageState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether it is still on its way; others of its lane wait for it. */
  public boolean open() {
    return this == WAITING || this == SENDING;
  }
}
