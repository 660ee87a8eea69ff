package vn.motcua.casefile.detail;

import java.util.List;
import java.util.Optional;

/**
 * How long such cases really took, in working days.
 *
 * @param cases how many were looked at
 * @param half within so many days every second one was ready
 * @param nine within so many days nine of ten were
 */
public record Measured(int cases, int half, int nine) {
  /** Of fewer nothing is said. */
  static final int FEWEST = 20;

  /**
   * Of days taken.
   *
   * @return empty when they are too few
   */
  static Optional<Measured> of(List<Integer> days) {
    if (days.size() < FEWEST) {
      return Optional.empty();
    }
    List<Integer> sorted = days.stream().sorted().toList();
    return Optional.of(new Measured(sorted.size(), rank(sorted, 50), rank(sorted, 90)));
  }

  /** The smallest number that at least so many of a hundred do not exceed. */
  private static int rank(List<Integer> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
