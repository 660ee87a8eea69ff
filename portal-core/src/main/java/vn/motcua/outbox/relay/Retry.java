package vn.motcua.outbox.relay;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does a transaction again when the database gave it up for the sake of others. */
public final class Retry {
  /** Chosen as the victim of a deadlock; waited too long for a lock; read what has changed. */
  private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020);

  private static final int TIMES = 3;

  private Retry() {}

  /** Tries again three times at most, and then throws what the last try threw. */
  public static <T> T of(Supplier<T> transaction) {
    for (int again = 0; ; again++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (again == TIMES || !helpsAfter(failed)) {
          throw failed;
        }
      }
    }
  }

  /** Whether it was only in the way of others, however that was wrapped. */
  public static boolean helpsAfter(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof SQLException said && TRANSIENT.contains(said.getErrorCode()));
  }
}
