package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.problem.PortalProblem;

/**
 * One button for several feedback. Each is done by itself and says how it went: one that cannot be
 * done keeps nothing back, and nothing is half done.
 */
@RequestScoped
class Bulk {
  static final Set<String> ACTIONS = Set.of("take", "assign", "forward", "mark");
  static final int MOST = 100;

  @Inject private Deeds deeds;
  @Inject private Desk desk;

  /**
   * How it went.
   *
   * @param reference empty when it may not be known
   * @param problem empty when it was done
   */
  public record Result(String reference, Optional<PortalProblem> problem) {}

  /**
   * Does the same with all of them.
   *
   * @param picked {@code id.seen} of each
   */
  List<Result> perform(List<String> picked, String action, Typed typed) {
    List<Result> results = new ArrayList<>();
    for (String one : picked.stream().distinct().limit(MOST).toList()) {
      if (one.matches("\\d{1,15}\\.\\d{1,9}")) {
        String[] parts = one.split("\\.", 2);
        results.add(perform(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), action, typed));
      }
    }
    return results;
  }

  private Result perform(long id, int seen, String action, Typed typed) {
    String reference = desk.reference(id);
    try {
      deeds.perform(id, seen, action, typed);
      return new Result(reference, Optional.empty());
    } catch (PortalProblem refused) {
      return new Result(reference, Optional.of(refused));
    }
  }
}
