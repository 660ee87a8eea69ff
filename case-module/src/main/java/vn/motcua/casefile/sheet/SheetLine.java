package vn.motcua.casefile.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;

/**
 * A line of a file.
 *
 * @param number in the file, from 1
 * @param code of its case; null when not even that could be read
 * @param problems why it cannot be used; empty when it can
 */
public record SheetLine(
    int number, List<String> cells, @Nullable String code, List<FieldProblem> problems) {
  public SheetLine {
    cells = List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /** Tells nothing of whom it is about. */
  @Override
  public String toString() {
    return "line " + number;
  }
}
