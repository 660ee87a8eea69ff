package vn.motcua.casefile.figures;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Puts lines with very few cases together: whoever knows that somebody filed the only case of a
 * procedure would read from its line how that went.
 */
final class Few {
  /** Of fewer nothing is told apart. */
  static final int FEWEST = 5;

  /** The key of what was put together. */
  static final String TOGETHER = "";

  private Few() {}

  /**
   * The largest first, then those put together; with them the next larger, until they are enough,
   * so that subtracting from the sum tells nothing either. All are there: the lines still add up.
   */
  static Map<String, Tally> together(Map<String, Tally> lines) {
    Deque<Map.Entry<String, Tally>> apart =
        new ArrayDeque<>(
            lines.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Tally>comparingByValue(
                            Comparator.comparingLong(Tally::came).reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList());
    Tally together = new Tally();
    while (!apart.isEmpty()
        && (apart.getLast().getValue().came() < FEWEST
            || (together.came() > 0 && together.came() < FEWEST))) {
      together.add(apart.removeLast().getValue());
    }
    Map<String, Tally> told = new LinkedHashMap<>();
    apart.forEach(one -> told.put(one.getKey(), one.getValue()));
    if (together.came() > 0) {
      told.put(TOGETHER, together);
    }
    return told;
  }
}
