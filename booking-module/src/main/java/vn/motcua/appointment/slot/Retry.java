package vn.motcua.appointment.slot;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does a transaction again when the database gave it up for the sake of others. */
public final class Retry {
  /** Chosen as the victim of a deadlock; waited too long for a lock; read what has changed. */
  private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020);

  private static final int TIMES = 3;

  private Retry() {}

  /** Tries again three times at most. */
  public static <T> T of(Supplier<T> transaction) {
    for (int again = 0; ; again++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (again == TIMES || !cause(failed).map(Retry::passes).orElse(false)) {
          throw failed;
        }
      }
    }
  }

  private static boolean passes(SQLException failed) {
    return TRANSIENT.contains(failed.getErrorCode());
  }

  /** What the database said, however it was wrapped. */
  public static Optional<SQLException> cause(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said) {
        return Optional.of(said);
      }
    }
    return Optional.empty();
  }
}
