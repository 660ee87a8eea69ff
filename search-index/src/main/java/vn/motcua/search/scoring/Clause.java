package vn.motcua.search.scoring;

import java.io.IOException;

/** A part of a query over one segment. */
interface Clause {
  /** How many documents are looked at together, so that the sums of a window stay in the cache. */
  int WINDOW = 2048;

  /**
   * Hands over what it finds from one document, inclusive, to another, exclusive, each document at
   * most once and in their order. Windows come in order too, but some may be left out.
   */
  void score(int from, int to, Taker taker) throws IOException;
}
