package vn.motcua.procedure.publication;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does a transaction again that stood in the way of another one, three times at most. */
public final class Retry {
  private static final int TIMES = 3;

  /** Deadlock, lock wait timeout, record has changed; two who made the same at once. */
  private static final Set<Integer> PASSING = Set.of(1213, 1205, 1020, 1062);

  private Retry() {}

  public static <T> T run(Supplier<T> transaction) {
    for (int time = 1; ; time++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (time == TIMES || !passing(failed)) {
          throw failed;
        }
      }
    }
  }

  private static boolean passing(Throwable failed) {
    return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof SQLException sql && PASSING.contains(sql.getErrorCode()));
  }
}
