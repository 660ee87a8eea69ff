package vn.motcua.search.desk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.StartupTask;

/**
 * Looks for changes another node has saved. While the database is away it asks less and less often
 * and says so once.
 */
@ApplicationScoped
public class DeskWatch implements StartupTask {
  private static final Logger LOG = Logger.getLogger(DeskWatch.class.getName());
  private static final long EVERY_MS = 2_000;
  private static final long AT_MOST_MS = 16_000;

  @Inject private DeskState state;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> next;
  private long pause = EVERY_MS;
  private boolean stopped;

  @Override
  public int order() {
    return 35;
  }

  @Override
  public String description() {
    return "rules of the search desk";
  }

  @Override
  public void run() {
    begin();
    state.refresh();
  }

  private synchronized void begin() {
    if (next == null) {
      schedule();
    }
  }

  private synchronized void schedule() {
    if (!stopped) {
      next = executor.schedule(this::look, pause, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      state.poll();
      if (pause > EVERY_MS) {
        LOG.info("The search desk can be read again");
      }
      pause = EVERY_MS;
    } catch (RuntimeException away) {
      if (pause == EVERY_MS) {
        LOG.log(Level.WARNING, "The search desk cannot be read; what was read last holds", away);
      }
      pause = Math.min(AT_MOST_MS, pause * 2);
    } finally {
      schedule();
    }
  }

  @PreDestroy
  synchronized void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
