package vn.motcua.procedure.publication;

import java.time.Instant;
import java.util.List;
import vn.motcua.procedure.importing.ImportProblem;

/**
 * Lines that were handed in.
 *
 * @param whole whether it was a whole list, so that what it leaves out is gone
 * @param problems lines that could not be used, at most {@value #MAX_PROBLEMS}
 */
public record Delivery(
    long id,
    String source,
    boolean whole,
    String madeBy,
    Instant madeAt,
    int read,
    List<ImportProblem> problems) {
  static final int MAX_PROBLEMS = 100;
}
