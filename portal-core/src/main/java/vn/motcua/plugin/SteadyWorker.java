package vn.motcua.plugin;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;
import vn.motcua.problem.SafeFailure;

/**
 * Does a piece of work again and again; for work that may hang, on a thread of its own. What fails
 * is done again and told once.
 */
public final class SteadyWorker implements Runnable {
  private static final Logger LOG = Logger.getLogger(SteadyWorker.class.getName());

  private final String what;
  private final BooleanSupplier work;
  private final long pauseMs;
  private boolean told;
  private boolean stopped;

  /**
   * A worker, to be run on a thread.
   *
   * @param what for the log, in English
   * @param work returns whether there is more to do at once
   * @param pause when there is not
   */
  public SteadyWorker(String what, BooleanSupplier work, Duration pause) {
    this.what = what;
    this.work = work;
    pauseMs = pause.toMillis();
  }

  /** Until it is stopped; the chunk it is at is stored first. */
  @Override
  public void run() {
    while (!isStopped()) {
      if (!more()) {
        rest();
      }
    }
  }

  private boolean more() {
    try {
      boolean more = work.getAsBoolean();
      told = false;
      return more;
    } catch (RuntimeException failed) {
      if (!told && !Outage.goesOn()) { // an outage of the database is told of elsewhere
        LOG.log(Level.WARNING, what + " failed and is tried again", SafeFailure.of(failed));
        told = true;
      }
      return false;
    }
  }

  private synchronized void rest() {
    long end = System.nanoTime() + pauseMs * 1_000_000;
    try {
      for (long left = pauseMs; !stopped && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException interrupted) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Wakes it; what it is at is ended first. */
  public synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }
}
