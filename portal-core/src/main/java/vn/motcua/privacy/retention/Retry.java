package vn.motcua.privacy.retention;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does a transaction again that stood in the way of another one, three times at most. */
final class Retry {
  private static final int TIMES = 3;

  /** Deadlock, lock wait timeout, record has changed. */
  private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020);

  private Retry() {}

  static <T> T run(Supplier<T> transaction) {
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
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof SQLException sql && TRANSIENT.contains(sql.getErrorCode()));
  }
}
