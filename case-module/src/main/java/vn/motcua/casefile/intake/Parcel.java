package vn.motcua.casefile.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;

/**
 * A message as it came, and what could be read of it.
 *
 * @param message null when it cannot be used
 * @param problems why not; empty when it can
 */
public record Parcel(String raw, @Nullable CaseMessage message, List<FieldProblem> problems) {
  static Parcel of(String raw, CaseMessage message) {
    return new Parcel(raw, message, List.of());
  }

  /** One that cannot be used, and why. */
  public static Parcel refused(String raw, List<FieldProblem> problems) {
    return new Parcel(raw, null, problems);
  }

  @Override
  public String toString() {
    return "Parcel";
  }
}
