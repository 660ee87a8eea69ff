package vn.motcua.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for another process, which cannot notify this one. */
final class Waiting {
  private static final long INTERVAL_MILLIS = 50;

  private Waiting() {}

  /**
   * Whether the condition became true within the limit; false at once when the thread is
   * interrupted.
   */
  static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
