package vn.motcua.portal.deployment;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition and no longer. */
public final class Wait {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Wait() {}

  /**
   * Returns as soon as the condition holds; while it throws, it does not hold.
   *
   * @throws AssertionError when it does not hold in time
   */
  public static void until(String condition, Duration limit, Callable<Boolean> holds) {
    long end = System.nanoTime() + limit.toNanos();
    Throwable last = null;
    while (System.nanoTime() < end) {
      try {
        if (holds.call()) {
          return;
        }
        last = null;
      } catch (Exception notYet) {
        last = notYet;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new AssertionError("Waited " + limit.toSeconds() + " s in vain until " + condition, last);
  }
}
