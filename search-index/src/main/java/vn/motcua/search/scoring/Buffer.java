package vn.motcua.search.scoring;

import java.util.Arrays;

/** Sums for the documents of one window; used by one clause after another. */
final class Buffer {
  private static final int BITS = 6;

  /** Sum of the scores. */
  final double[] sum = new double[Clause.WINDOW];

  /** Highest score. */
  final double[] best = new double[Clause.WINDOW];

  /** How many clauses found the document. */
  final int[] found = new int[Clause.WINDOW];

  private final long[] touched = new long[Clause.WINDOW >> BITS];

  /** True the first time a place is named since the last {@link #clear()}. */
  boolean touch(int place) {
    long bit = 1L << place;
    if ((touched[place >> BITS] & bit) != 0) {
      return false;
    }
    touched[place >> BITS] |= bit;
    return true;
  }

  boolean has(int place) {
    return (touched[place >> BITS] & (1L << place)) != 0;
  }

  /** The next touched place, or -1. */
  int next(int from) {
    int word = from >> BITS;
    if (word >= touched.length) {
      return -1;
    }
    long bits = touched[word] & (-1L << from);
    while (bits == 0) {
      word++;
      if (word == touched.length) {
        return -1;
      }
      bits = touched[word];
    }
    return (word << BITS) + Long.numberOfTrailingZeros(bits);
  }

  /** Forgets which places were touched. */
  void clear() {
    Arrays.fill(touched, 0);
  }
}
