package vn.motcua.search.sight;

import java.util.Arrays;

/**
 * How many different people, from evenly spread hashes of them: exact to {@value #KEPT}, beyond it
 * estimated from how dense the smallest hashes lie (k minimum values).
 */
final class PeopleSketch {
  static final int KEPT = 64;

  private static final double RANGE = 0x1p64;

  /** The smallest, in unsigned order. */
  private long[] smallest = new long[1];

  private int count;

  void add(long hash) {
    // Flipping the sign bit makes signed order the order of unsigned numbers.
    long key = hash ^ Long.MIN_VALUE;
    int at = Arrays.binarySearch(smallest, 0, count, key);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    if (place == KEPT) {
      return;
    }
    if (count == smallest.length && count < KEPT) {
      smallest = Arrays.copyOf(smallest, Math.min(KEPT, count * 2));
    }
    int last = Math.min(count, KEPT - 1);
    System.arraycopy(smallest, place, smallest, place + 1, last - place);
    smallest[place] = key;
    count = last + 1;
  }

  int people() {
    if (count < KEPT) {
      return count;
    }
    double share = (smallest[KEPT - 1] - (double) Long.MIN_VALUE) / RANGE;
    return (int) Math.min(Integer.MAX_VALUE, Math.round((KEPT - 1) / Math.max(share, 0x1p-40)));
  }
}
