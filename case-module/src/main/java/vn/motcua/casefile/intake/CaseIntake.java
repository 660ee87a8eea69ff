package vn.motcua.casefile.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.motcua.problem.PortalProblem;

/** Takes messages in, whatever way they came. */
@ApplicationScoped
public class CaseIntake {
  /** Deadlock, lock wait time-out, changed since it was read. */
  private static final Set<Integer> TRY_AGAIN = Set.of(1213, 1205, 1020);

  private static final int TRIES = 4;

  @Inject private CaseChunk chunk;

  /**
   * Stores them, together, and returns what became of each, in their order.
   *
   * @param client who sent them
   * @throws PortalProblem 503 when the database keeps refusing
   */
  public List<Outcome> accept(Way way, String client, List<Parcel> parcels) {
    if (parcels.isEmpty()) {
      return List.of();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return chunk.store(way, client, parcels);
      } catch (RuntimeException failed) {
        if (!worthAnotherTry(failed)) {
          throw failed;
        }
        if (attempt == TRIES) {
          throw new PortalProblem(503, "unavailable");
        }
      }
    }
  }

  static boolean worthAnotherTry(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && TRY_AGAIN.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }
}
