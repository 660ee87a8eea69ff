package vn.motcua.search.scoring;

import java.io.IOException;

/** Takes the documents that a clause finds. */
interface Taker {
  /**
   * A document, with what the clause gives for it.
   *
   * @param place the document's number within its segment, less the beginning of the window
   */
  void take(int place, double score) throws IOException;
}
