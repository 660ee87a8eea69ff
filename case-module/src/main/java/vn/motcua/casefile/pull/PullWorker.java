package vn.motcua.casefile.pull;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;
import vn.motcua.problem.SafeFailure;

/** Asks an upstream again and again; one thread each, so that one that hangs holds up no other. */
final class PullWorker implements Runnable {
  private static final Logger LOG = Logger.getLogger(PullWorker.class.getName());
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private final PullRound round;
  private final long pauseMs;
  private boolean told;
  private boolean stopped;

  PullWorker(PullRound round, Duration every) {
    this.round = round;
    pauseMs = Math.min(every.toMillis(), AT_MOST.toMillis());
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
      boolean more = round.run();
      told = false;
      return more;
    } catch (RuntimeException failed) {
      if (!told && !Outage.goesOn()) { // an outage of the database is told of elsewhere
        LOG.log(
            Level.WARNING,
            "An upstream could not be asked, and is asked again",
            SafeFailure.of(failed));
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

  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }
}
