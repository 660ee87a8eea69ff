package vn.motcua.calendar;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.RevisionWatch;
import vn.motcua.plugin.StartupTask;

/**
 * Fills the calendar with the days of Vietnam it has never had, and looks for changes another node
 * has saved.
 */
@ApplicationScoped
public class CalendarWatch implements StartupTask {
  /** Who is said to have made what came with the portal. */
  static final String PORTAL = "Một Cửa Portal";

  @Inject private CalendarStore store;
  @Inject private Calendars calendars;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private @Nullable RevisionWatch watch;

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
    if (watch == null) {
      watch = new RevisionWatch("calendars", calendars::poll, executor);
      watch.begin();
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (watch != null) {
      watch.stop();
    }
  }
}
