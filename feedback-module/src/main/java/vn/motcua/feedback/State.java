package vn.motcua.feedback;

import java.util.EnumSet;
import java.util.Set;

/** Where a feedback stands. Whether it is late is computed, and whether it is public kept apart. */
public enum State {
  /** At its department; nobody has taken it on. */
  RECEIVED,
  /** Somebody works on it. */
  IN_HAND,
  /** The sender was asked something; the clock stands. */
  WAITING,
  /** An answer waits for the leader. */
  DRAFTED,
  ANSWERED,
  /** Answered, and the time to reopen it is over. */
  CLOSED,
  /** Another feedback stands for it. */
  MERGED,
  /** An authority outside the portal has it. */
  REFERRED;

  /** Those in which a department has to do something, or waits. */
  public static final Set<State> OPEN = EnumSet.of(RECEIVED, IN_HAND, WAITING, DRAFTED);

  public boolean open() {
    return OPEN.contains(this);
  }
}
