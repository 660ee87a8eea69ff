package vn.motcua.benchmarks;

import java.io.IOException;
import java.util.List;

/** Something that finds procedures. Used by many threads at once. */
interface Peer {
  String name();

  /** Codes of the best ten. */
  List<String> find(String query) throws IOException;

  /**
   * Asks and reads the whole answer, but makes nothing of it.
   *
   * @throws IOException when there is no good answer, or not in time
   */
  void ask(String query) throws IOException;

  /** Processor time its process has used so far, in nanoseconds. */
  long cpuNanos();
}
