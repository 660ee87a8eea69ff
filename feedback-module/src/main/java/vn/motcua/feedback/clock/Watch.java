package vn.motcua.feedback.clock;

import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all feedback that is to be looked at, in portions. One that fails is put off and
 * passed: it never holds up those behind it.
 */
public final class Watch {
  private static final Logger LOG = Logger.getLogger(Watch.class.getName());
  static final int PORTION = 100;

  /**
   * Where one portion ended and the next begins.
   *
   * @param at when the last one was to be looked at
   */
  public record Mark(Instant at, long id) {}

  /** The feedback there is. */
  public interface Round {
    /** The next after the mark that are to be looked at by now, in the order of their marks. */
    List<Mark> next(@Nullable Mark after, Instant now, int most);

    /** Looks at one, in a transaction of its own. */
    void look(long id, Instant now);

    /** Not again before a while has gone by. */
    void putOff(long id, Instant now);
  }

  private Watch() {}

  /** How many were looked at. */
  public static int go(Round round, Instant now) {
    int looked = 0;
    Mark mark = null;
    List<Mark> portion = round.next(mark, now, PORTION);
    while (!portion.isEmpty()) {
      for (Mark one : portion) {
        mark = one;
        looked += looked(round, one.id(), now) ? 1 : 0;
      }
      portion = round.next(mark, now, PORTION);
    }
    return looked;
  }

  private static boolean looked(Round round, long id, Instant now) {
    try {
      round.look(id, now);
      return true;
    } catch (RuntimeException cannot) {
      LOG.log(Level.WARNING, "Feedback " + id + " cannot be looked at and is passed", cannot);
    }
    try {
      round.putOff(id, now);
    } catch (RuntimeException cannot) {
      LOG.log(Level.WARNING, "Feedback " + id + " cannot be put off", cannot);
    }
    return false;
  }
}
