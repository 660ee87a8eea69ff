package vn.motcua.outbox.relay;

import java.time.Duration;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;

/**
 * Lets a relay work while there is something to send. Woken when a message has been written, and
 * looks by itself now and then: for what is due again, and for what other nodes have left. While
 * the database is away it looks less and less often and says so once.
 */
public final class RelayWorker implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayWorker.class.getName());
  private static final long AT_MOST_MS = 12_000;

  private final Relay relay;
  private final long everyMs;
  private long pauseMs;
  private boolean told;
  private boolean woken;
  private boolean stopped;

  public RelayWorker(Relay relay, Duration every) {
    this.relay = relay;
    everyMs = every.toMillis();
    pauseMs = everyMs;
  }

  /** Until it is stopped; the message it is at is finished first. */
  @Override
  public void run() {
    while (!isStopped()) {
      if (!sentOne()) {
        rest();
      }
    }
  }

  private boolean sentOne() {
    try {
      boolean sent = relay.sendNext();
      pauseMs = everyMs;
      if (told) {
        LOG.info("The outbox can be read again");
        told = false;
      }
      return sent;
    } catch (SqlFailure away) {
      tire("The outbox cannot be read; messages wait: " + away);
      return false;
    } catch (RuntimeException mistake) {
      tire("A relay has stumbled and goes on: " + Relay.place(mistake));
      return false;
    }
  }

  private void tire(String why) {
    if (!told && !Outage.goesOn()) { // an outage of the database is told of elsewhere
      LOG.warning(why);
      told = true;
    }
    pauseMs = Math.min(AT_MOST_MS, pauseMs * 2);
  }

  private synchronized void rest() {
    long end = System.nanoTime() + pauseMs * 1_000_000;
    try {
      for (long left = pauseMs; !woken && !stopped && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException interrupted) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
    woken = false;
  }

  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  public synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private synchronized boolean isStopped() {
    return stopped;
  }
}
