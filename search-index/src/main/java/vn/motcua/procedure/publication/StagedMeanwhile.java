package vn.motcua.procedure.publication;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.problem.PortalProblem;

/**
 * 409: something is not any more as whoever acts on it saw it. Nothing was done; what is staged has
 * been compared anew, so that it can be looked at and decided again.
 */
public final class StagedMeanwhile extends PortalProblem {
  private static final long serialVersionUID = 1L;

  private final transient List<Long> compareAnew;

  private StagedMeanwhile(String key, String detail, List<Long> compareAnew) {
    super(409, key, detail);
    this.compareAnew = compareAnew;
  }

  /** Others decided on these, or their source said something else. */
  static StagedMeanwhile settled(List<Staged> others) {
    return new StagedMeanwhile("staged-meanwhile", told(others), List.of());
  }

  /** The versions they were compared with are not the latest any more. */
  static StagedMeanwhile outdated(List<Staged> others) {
    return new StagedMeanwhile(
        "staged-outdated", told(others), others.stream().map(Staged::id).toList());
  }

  private static String told(List<Staged> others) {
    return others.stream()
        .map(staged -> staged.code() + " (" + staged.changedBy() + ")")
        .collect(Collectors.joining(", "));
  }

  List<Long> compareAnew() {
    return compareAnew == null ? List.of() : compareAnew;
  }
}
