package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/**
 * What staff do with calendars. Every change is checked, recorded with who made it, and counted by
 * on this node when the method returns, on others a few seconds later. What somebody else changed
 * meanwhile is never written over.
 */
@ApplicationScoped
public class CalendarDesk {
  private static final Logger LOG = Logger.getLogger(CalendarDesk.class.getName());

  @Inject private CalendarStore store;
  @Inject private Calendars calendars;
  @Inject private EntryCheck check;
  @Inject private StaffMember staff;
  @Inject private Rights rights;

  /** Entries in force of one owner, by day; {@code ""} is the country. */
  public List<StoredEntry> list(String owner, LocalDate from, LocalDate to) {
    return store.list(owner, from, to);
  }

  public Optional<StoredEntry> find(long id) {
    return store.find(id);
  }

  /** The latest change first; of one entry, or of all when it is null. */
  public List<CalendarChange.Line> history(@Nullable Long entry, int page, int size) {
    return store.history(entry, page, size);
  }

  /**
   * Adds an entry.
   *
   * @throws InvalidInput naming all that is wrong with it
   * @throws PortalProblem 409 when the day has one already
   */
  public StoredEntry create(TypedEntry typed) {
    String by = staff.name();
    EntryCheck.Checked checked = check.read(typed);
    allowed(checked.owner());
    return done(() -> store.create(checked.owner(), checked.date(), checked.content(), by));
  }

  /**
   * Changes what an entry says; its day and its owner stay.
   *
   * @throws EntryChangedMeanwhile when the version is not the one stored
   */
  public StoredEntry change(long id, TypedEntry typed) {
    String by = staff.name();
    StoredEntry stored = mine(id);
    EntryContent content = check.read(typed).content();
    if (!CalendarEntry.part(content).equals(CalendarEntry.part(stored.content()))) {
      throw new InvalidInput("kind", "calendar.error.part");
    }
    return done(() -> store.change(id, version(typed.version()), content, by));
  }

  public StoredEntry remove(long id, @Nullable Integer version) {
    String by = staff.name();
    mine(id);
    return done(() -> store.change(id, version(version), null, by));
  }

  /** Takes back the last change of an entry, its removal included. */
  public StoredEntry undo(long id, @Nullable Integer version) {
    String by = staff.name();
    mine(id);
    return done(() -> store.undo(id, version(version), by));
  }

  private StoredEntry mine(long id) {
    StoredEntry stored = find(id).orElseThrow(() -> new PortalProblem(404, "not-found"));
    allowed(stored.owner());
    return stored;
  }

  /** The country's calendar counts for everybody; a department's for it and its units. */
  private void allowed(String owner) {
    boolean may =
        owner.isEmpty()
            ? rights.everywhere(Role.ADMINISTRATOR)
            : rights.may(Role.ADMINISTRATOR, new AgencyCode(owner));
    if (!may) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private static int version(@Nullable Integer given) {
    if (given == null) {
      throw new InvalidInput("version", "input.required");
    }
    return given;
  }

  private <T> T done(Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } catch (PersistenceException failed) {
      throw meant(failed);
    }
    try {
      calendars.refresh();
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Saved; counted by here with the next look at the calendars", away);
    }
    return result;
  }

  /** Two who add an entry to the same day at once: the database lets one through. */
  private static RuntimeException meant(PersistenceException failed) {
    boolean twice =
        Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
            .anyMatch(ConstraintViolationException.class::isInstance);
    return twice ? new PortalProblem(409, "calendar-day-taken") : failed;
  }
}
