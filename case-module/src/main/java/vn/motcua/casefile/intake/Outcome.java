package vn.motcua.casefile.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.problem.FieldProblem;

/**
 * What became of a message.
 *
 * @param code null when not even that could be read
 * @param caseId 0 when it was refused
 * @param added the events that were not known before
 * @param problems why it was refused; empty when it was not
 */
public record Outcome(
    @Nullable String code,
    Result result,
    long caseId,
    List<CaseEvent> added,
    List<FieldProblem> problems) {

  /** In a word. */
  public enum Result {
    CREATED,
    UPDATED,
    /** All of it was known already. */
    UNCHANGED,
    REJECTED
  }

  static Outcome rejected(@Nullable String code, List<FieldProblem> problems) {
    return new Outcome(code, Result.REJECTED, 0, List.of(), problems);
  }
}
