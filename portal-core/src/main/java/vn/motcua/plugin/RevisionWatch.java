package vn.motcua.plugin;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.outage.Outage;

/**
 * Looks every two seconds whether another node has changed what this one keeps in memory. While
 * that cannot be read it looks less and less often, says so once, and says once that it is back;
 * what was read last holds meanwhile.
 */
public final class RevisionWatch {
  private static final Logger LOG = Logger.getLogger(RevisionWatch.class.getName());
  private static final long EVERY_MS = 2_000;
  private static final long AT_MOST_MS = 8_000;

  private final String what;
  private final Runnable look;
  private final ScheduledExecutorService executor;
  private @Nullable ScheduledFuture<?> next;
  private long pause = EVERY_MS;
  private boolean told;
  private boolean stopped;

  /**
   * @param what in English, in the plural, for the log
   * @param look throws when it cannot be read
   */
  public RevisionWatch(String what, Runnable look, ScheduledExecutorService executor) {
    this.what = what;
    this.look = look;
    this.executor = executor;
  }

  /** A second call does nothing. */
  public synchronized void begin() {
    if (next == null) {
      schedule();
    }
  }

  public synchronized void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }

  private synchronized void schedule() {
    if (!stopped) {
      next = executor.schedule(this::lookOnce, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void lookOnce() {
    try {
      look.run();
      if (told) {
        LOG.info(() -> "The " + what + " can be read again");
        told = false;
      }
      pause = EVERY_MS;
    } catch (RuntimeException away) {
      if (!told && !Outage.goesOn()) { // an outage of the database is told of elsewhere
        LOG.warning(() -> "The " + what + " cannot be read; what was read last holds: " + away);
        told = true;
      }
      pause = Math.min(AT_MOST_MS, pause * 2);
    } finally {
      schedule();
    }
  }
}
