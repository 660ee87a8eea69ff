package vn.motcua.feedback.figures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the figures: received = onTime + late + inTime + overdue + otherwise.
 *
 * @param key of what is counted; empty for several together
 * @param onTime answered by the day it was due
 * @param late answered after it
 * @param inTime open, and not due yet
 * @param overdue open, and due before today
 * @param otherwise merged or passed on to an authority outside
 * @param forwarded at least once to another department
 * @param jointly handled with another department
 * @param reopened at least once
 * @param rated by how many
 * @param stars of all ratings together
 */
public record Figure(
    String key,
    long received,
    long onTime,
    long late,
    long inTime,
    long overdue,
    long otherwise,
    long forwarded,
    long jointly,
    long reopened,
    long rated,
    long stars) {
  /** Of fewer nothing is told apart: somebody could be recognised. */
  static final int FEWEST = 5;

  static final Figure NONE = new Figure("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Figure plus(Figure other) {
    return new Figure(
        key.equals(other.key) ? key : "",
        received + other.received,
        onTime + other.onTime,
        late + other.late,
        inTime + other.inTime,
        overdue + other.overdue,
        otherwise + other.otherwise,
        forwarded + other.forwarded,
        jointly + other.jointly,
        reopened + other.reopened,
        rated + other.rated,
        stars + other.stars);
  }

  /** The same under a key. */
  Figure of(String name) {
    return new Figure(
        name, received, onTime, late, inTime, overdue, otherwise, forwarded, jointly, reopened,
        rated, stars);
  }

  static Figure total(List<Figure> all) {
    return all.stream().reduce(NONE, Figure::plus);
  }

  /** From 1 to 5, to one decimal; null when too few have rated. */
  public @Nullable Double satisfaction() {
    return rated < FEWEST ? null : Math.round(10.0 * stars / rated) / 10.0;
  }

  /**
   * With those that have too few put together; with them the next larger one, until they are
   * enough, so that nothing can be had by subtraction either. When all together are too few, none.
   */
  static List<Figure> told(List<Figure> all) {
    Deque<Figure> apart =
        new ArrayDeque<>(
            all.stream().sorted(Comparator.comparingLong(Figure::received).reversed()).toList());
    Figure together = NONE;
    while (!apart.isEmpty()
        && (apart.getLast().received() < FEWEST
            || (together.received() > 0 && together.received() < FEWEST))) {
      together = together.plus(apart.removeLast());
    }
    List<Figure> told = new ArrayList<>(apart);
    if (together.received() >= FEWEST) {
      told.add(together);
    }
    return told;
  }
}
