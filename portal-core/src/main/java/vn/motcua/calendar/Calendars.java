package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.department.Departments;

/**
 * The calendars of all departments as this node knows them: kept in memory, two seconds behind
 * another node at most, and kept as they are while the database is away.
 */
@ApplicationScoped
public class Calendars {
  private static final Logger LOG = Logger.getLogger(Calendars.class.getName());

  @Inject private CalendarStore store;
  @Inject private Departments departments;
  @Inject private Event<CalendarChanged> event;

  private volatile AllCalendars all = AllCalendars.NOT_READ;

  /** Of an agency by its present code; of one nobody knows, the country's. */
  public WorkingCalendar of(String agency) {
    return all.of(agency);
  }

  public WorkingCalendar ofTheCountry() {
    return all.of("");
  }

  /** The revision in force on this node; -1 before the first reading. */
  public long revision() {
    return all.revision();
  }

  /** Reads the calendars if there was a change since. */
  void poll() {
    if (store.revision() != all.revision()) {
      refresh();
    }
  }

  /** Reads all entries; one reading after the other, so that an older one never comes last. */
  synchronized void refresh() {
    AllCalendars before = all;
    long revision = store.revision(); // first: what changes meanwhile is read again
    Map<String, String> parents = departments.parents();
    AllCalendars read = AllCalendars.of(revision, store.living(), parents);
    all = read;
    if (before.revision() >= 0) {
      read.changesSince(before).ifPresent(this::tell);
    }
  }

  private void tell(CalendarChanged changed) {
    event
        .fireAsync(changed)
        .whenComplete(
            (told, failed) -> {
              if (failed != null) {
                LOG.log(Level.WARNING, "Not everything follows the changed calendar yet", failed);
              }
            });
  }
}
