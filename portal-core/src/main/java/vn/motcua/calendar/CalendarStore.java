package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/** The entries in the database; each method a transaction, each change with its line of history. */
@ApplicationScoped
class CalendarStore {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional
  long revision() {
    return ((Number)
            em.createNativeQuery("SELECT revision FROM calendar_revision WHERE id = 1")
                .getSingleResult())
        .longValue();
  }

  @Transactional
  List<StoredEntry> living() {
    return em
        .createQuery("from CalendarEntry e where e.removed = false", CalendarEntry.class)
        .getResultList()
        .stream()
        .map(CalendarEntry::toStored)
        .toList();
  }

  @Transactional
  Optional<StoredEntry> find(long id) {
    return Optional.ofNullable(em.find(CalendarEntry.class, id)).map(CalendarEntry::toStored);
  }

  /** Entries in force of one owner, by day, from one day to another. */
  @Transactional
  List<StoredEntry> list(String owner, LocalDate from, LocalDate to) {
    return em
        .createQuery(
            "from CalendarEntry e where e.removed = false and e.owner = :owner"
                + " and e.onDay between :from and :to order by e.onDay, e.part",
            CalendarEntry.class)
        .setParameter("owner", owner)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .stream()
        .map(CalendarEntry::toStored)
        .toList();
  }

  /** Adds an entry; one that was removed from that day is there again. */
  @Transactional
  StoredEntry create(String owner, LocalDate date, EntryContent content, String by) {
    Optional<CalendarEntry> before =
        em
            .createQuery(
                "from CalendarEntry e where e.owner = :owner and e.part = :part and e.onDay = :day",
                CalendarEntry.class)
            .setParameter("owner", owner)
            .setParameter("part", CalendarEntry.part(content))
            .setParameter("day", date)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .findFirst();
    if (before.isEmpty()) {
      CalendarEntry made = new CalendarEntry(owner, date, content, by, now());
      em.persist(made);
      em.persist(
          new CalendarChange(made.id(), now(), by, CalendarChange.Action.CREATE, null, content));
      countUp();
      return made.toStored();
    }
    if (!before.get().removed()) {
      throw new PortalProblem(409, "calendar-day-taken");
    }
    return become(before.get(), content, CalendarChange.Action.CREATE, by);
  }

  /** Puts in what has never been there, and says how many that were. */
  @Transactional
  int seed(List<VietnamDays.DatedContent> entries, String by) {
    Set<LocalDate> known = new HashSet<>(daysOfTheCountry());
    int added = 0;
    for (VietnamDays.DatedContent entry : entries) {
      if (known.contains(entry.date())) {
        continue;
      }
      added +=
          em.createNativeQuery(
                  "INSERT IGNORE INTO calendar_entry"
                      + " (lock_version, owner, part, on_day, content, removed, changed_by, changed_at)"
                      + " VALUES (0, '', :part, :day, :content, false, :by, :now)")
              .setParameter("part", CalendarEntry.part(entry.content()))
              .setParameter("day", entry.date())
              .setParameter("content", entry.content().toJson())
              .setParameter("by", by)
              .setParameter("now", now())
              .executeUpdate();
    }
    if (added > 0) {
      countUp();
    }
    return added;
  }

  private List<LocalDate> daysOfTheCountry() {
    return em.createQuery("select e.onDay from CalendarEntry e where e.owner = ''", LocalDate.class)
        .getResultList();
  }

  /** Makes it say something else; null removes it. */
  @Transactional
  StoredEntry change(long id, int version, @Nullable EntryContent next, String by) {
    CalendarEntry entry = locked(id, version);
    if (entry.removed()) {
      throw new PortalProblem(404, "not-found");
    }
    if (next != null && next.equals(entry.living())) {
      return entry.toStored();
    }
    return become(
        entry,
        next,
        next == null ? CalendarChange.Action.REMOVE : CalendarChange.Action.CHANGE,
        by);
  }

  /** Takes back the last change, whatever it was, another undo included. */
  @Transactional
  StoredEntry undo(long id, int version, String by) {
    CalendarEntry entry = locked(id, version);
    EntryContent before =
        changes(id, 0, 1).stream().findFirst().map(CalendarChange::before).orElse(null);
    if (before == null && entry.removed()) {
      throw new PortalProblem(409, "calendar-nothing-to-undo");
    }
    return become(entry, before, CalendarChange.Action.UNDO, by);
  }

  private StoredEntry become(
      CalendarEntry entry, @Nullable EntryContent next, CalendarChange.Action action, String by) {
    em.persist(entry.become(next, action, by, now()));
    em.flush(); // so that the version told is the one stored
    countUp();
    return entry.toStored();
  }

  /** Of two who save at once, the second waits here and then finds another version. */
  private CalendarEntry locked(long id, int version) {
    CalendarEntry entry = em.find(CalendarEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null) {
      throw new PortalProblem(404, "not-found");
    }
    if (entry.version() != version) {
      throw new EntryChangedMeanwhile(entry.toStored());
    }
    return entry;
  }

  private List<CalendarChange> changes(@Nullable Long entry, int page, int size) {
    TypedQuery<CalendarChange> query =
        entry == null
            ? em.createQuery("from CalendarChange c order by c.id desc", CalendarChange.class)
            : em.createQuery(
                    "from CalendarChange c where c.entry = :entry order by c.id desc",
                    CalendarChange.class)
                .setParameter("entry", entry);
    return query.setFirstResult(page * size).setMaxResults(size).getResultList();
  }

  /** The latest change first; of one entry, or of all when it is null. */
  @Transactional
  List<CalendarChange.Line> history(@Nullable Long entry, int page, int size) {
    return changes(entry, page, size).stream()
        .map(change -> change.toLine(em.find(CalendarEntry.class, change.entry()).toStored()))
        .toList();
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void countUp() {
    em.createNativeQuery("UPDATE calendar_revision SET revision = revision + 1 WHERE id = 1")
        .executeUpdate();
  }
}
