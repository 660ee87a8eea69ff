package vn.motcua.casefile.figures;

import java.util.List;

/**
 * Whether the figures add up. Computed each time from what was counted, and shown as it is.
 *
 * @param reconciles whether all of the sums do
 */
public record Reconciliation(boolean reconciles, List<Sum> sums) {

  /** One of the sums. */
  public enum Kind {
    /** Carried over + received = resolved + ended without a result + in process. */
    CAME_AND_BECAME,
    /** What is in process at the end = what the period after it carries over, counted by itself. */
    CARRIED_ON,
    /** The departments together = the whole. */
    DEPARTMENTS,
    /** Cases that are counted = cases that are stored. */
    ALL_CASES
  }

  /** Two numbers that have to be the same. */
  public record Sum(Kind kind, long left, long right, boolean same) {
    static Sum of(Kind kind, long left, long right) {
      return new Sum(kind, left, right, left == right);
    }
  }

  static Reconciliation of(List<Sum> sums) {
    return new Reconciliation(sums.stream().allMatch(Sum::same), List.copyOf(sums));
  }
}
