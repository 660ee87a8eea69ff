package vn.motcua.casefile.figures;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How long such cases really took, in working days.
 *
 * @param cases how many were measured
 * @param half within so many days every second one was ready
 * @param nine within so many days nine of ten were
 */
public record Pace(long cases, int half, int nine) {
  /** Of fewer nothing is said. */
  static final int FEWEST = 20;

  /** Null when they are too few. */
  static @Nullable Pace of(Collection<Cube.Days> measured) {
    Map<Integer, Long> byDays = new TreeMap<>();
    measured.forEach(one -> byDays.merge(one.days(), one.count(), Long::sum));
    long cases = byDays.values().stream().mapToLong(Long::longValue).sum();
    return cases < FEWEST
        ? null
        : new Pace(cases, within(byDays, cases, 50), within(byDays, cases, 90));
  }

  /** The smallest number of days that at least so many of a hundred do not exceed. */
  private static int within(Map<Integer, Long> byDays, long cases, int percent) {
    long wanted = (cases * percent + 99) / 100;
    long seen = 0;
    for (Map.Entry<Integer, Long> one : byDays.entrySet()) {
      seen += one.getValue();
      if (seen >= wanted) {
        return one.getKey();
      }
    }
    throw new IllegalStateException("There are fewer than were counted");
  }
}
