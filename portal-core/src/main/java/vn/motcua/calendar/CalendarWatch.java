package vn.motcua.calendar;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.StartupTask;

/**
 * Fills the calendar with the days of Vietnam it has never had, and looks for changes another node
 * has saved. While the database is away it asks less and less often and says so once.
 */
@ApplicationScoped
public class CalendarWatch implements StartupTask {
  /** Who is said to have made what came with the portal. */
  static final String PORTAL = "Một Cửa Portal";

  private static final Logger LOG = Logger.getLogger(CalendarWatch.class.getName());
  private static final long EVERY_MS = 2_000;
  private static final long AT_MOST_MS = 16_000;

  @Inject private CalendarStore store;
  @Inject private Calendars calendars;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> next;
  private long pause = EVERY_MS;
  private boolean stopped;

  @Override
  public int order() {
    return 12;
  }

  @Override
  public String description() {
    return "working calendars";
  }

  @Override
  public void run() {
    List<VietnamDays.DatedContent> known = new ArrayList<>(VietnamDays.entries());
    known.add(
        new VietnamDays.DatedContent(
            OfficeHours.USUAL.from(), EntryContent.hours(OfficeHours.USUAL, "")));
    store.seed(known, PORTAL);
    calendars.refresh();
    begin();
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
      calendars.poll();
      if (pause > EVERY_MS) {
        LOG.info("The calendars can be read again");
      }
      pause = EVERY_MS;
    } catch (RuntimeException away) {
      if (pause == EVERY_MS) {
        LOG.log(Level.WARNING, "The calendars cannot be read; what was read last holds", away);
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
