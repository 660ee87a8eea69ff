package vn.motcua.outbox.relay;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does a transaction again when the database gave it up for the sake of others. */
public final class Retry {
  /** Chosen as the victim of a deadlock; waited too long for a lock; read what has changed. */
  private static final Set<Integer> TRANSIENT = Set.of(1213, 1205, 1020);

  /** These, and a key that is taken by now. */
  private static final Set<Integer> MADE_AT_ONCE = Set.of(1213, 1205, 1020, 1062);

  private static final int TIMES = 3;

  private Retry() {}

  /** Tries again three times at most, and then throws what the last try threw. */
  public static <T> T of(Supplier<T> transaction) {
    return of(transaction, TRANSIENT);
  }

  /** The same where two may make the same at once: the second then finds what the first made. */
  public static <T> T ofMaking(Supplier<T> transaction) {
    return of(transaction, MADE_AT_ONCE);
  }

  private static <T> T of(Supplier<T> transaction, Set<Integer> passing) {
    for (int again = 0; ; again++) {
      try {
        return transaction.get();
      } catch (RuntimeException failed) {
        if (again == TIMES || !said(failed, passing)) {
          throw failed;
        }
      }
    }
  }

  /** Whether it was only in the way of others, however that was wrapped. */
  public static boolean helpsAfter(Throwable failed) {
    return said(failed, TRANSIENT);
  }

  private static boolean said(Throwable failed, Set<Integer> codes) {
    return said(failed).anyMatch(said -> codes.contains(said.getErrorCode()));
  }

  /** What the database said, however it was wrapped. */
  public static Optional<SQLException> cause(Throwable failed) {
    return said(failed).findFirst();
  }

  private static Stream<SQLException> said(Throwable failed) {
    return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }
}
