package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

/**
 * What staff do at the search desk. Every change is checked, recorded with who made it, and in
 * force on this node when the method returns, on others a few seconds later. The texts of an item
 * that somebody else changed meanwhile are never written over.
 */
@ApplicationScoped
public class SearchDesk {
  private static final Logger LOG = Logger.getLogger(SearchDesk.class.getName());

  /** A part of a list. */
  public record Listing(long total, List<StoredItem> items) {}

  /**
   * What became of an import.
   *
   * @param alreadyThere lines that said what was there already
   */
  public record Imported(int added, int alreadyThere) {}

  @Inject private DeskStore store;
  @Inject private DeskState state;
  @Inject private DeskCheck check;
  @Inject private DeskPreview preview;
  @Inject private StaffMember staff;

  public Listing list(DeskKind kind, String containing, int page, int size) {
    return store.list(kind, containing, page, size);
  }

  public Optional<StoredItem> find(long id) {
    return store.find(id);
  }

  /** The latest change first; of one item, or of all when it is null. */
  public List<HistoryRow> history(@Nullable Long item, int page, int size) {
    return store.history(item, page, size);
  }

  /**
   * Adds an item.
   *
   * @throws InvalidInput naming all that is wrong with it
   * @throws PortalProblem 409 when it is there already
   */
  public StoredItem create(TypedItem typed) {
    String by = staff.name();
    DeskContent content = check.read(typed);
    return done(() -> store.create(content, by));
  }

  /**
   * Changes an item.
   *
   * @throws ChangedMeanwhile when the version is not the one stored
   */
  public StoredItem change(long id, TypedItem typed) {
    String by = staff.name();
    DeskContent content = check.read(typed);
    return done(() -> store.change(id, version(typed.version()), content, by));
  }

  public StoredItem remove(long id, @Nullable Integer version) {
    String by = staff.name();
    return done(() -> store.change(id, version(version), null, by));
  }

  /** Takes back the last change of an item; what comes back must still be right. */
  public StoredItem undo(long id, @Nullable Integer version) {
    String by = staff.name();
    int known = version(version);
    store.beforeLastChange(id).ifPresent(check::stillRight);
    return done(() -> store.undo(id, known, by));
  }

  /**
   * Adds a file of rules, all or nothing.
   *
   * @throws InvalidInput naming every line that cannot be used
   */
  public Imported importRules(String lines, String note) {
    String by = staff.name();
    List<DeskContent> rules = check.readLines(lines, note);
    int added = done(() -> store.createAll(rules, by));
    return new Imported(added, rules.size() - added);
  }

  /** What a new item would do, or a change of the item with this id; nothing is saved. */
  public Preview preview(@Nullable Long id, TypedItem typed) {
    return preview.of(id, List.of(check.read(typed)));
  }

  /** What a file of rules would do; nothing is saved. */
  public Preview previewLines(String lines, String note) {
    return preview.of(null, check.readLines(lines, note));
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
      state.refresh();
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Saved; in force here with the next look at the desk", away);
    }
    return result;
  }

  /** Two who add the same thing at once: the database lets one through. */
  private static RuntimeException meant(PersistenceException failed) {
    boolean twice =
        Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
            .anyMatch(ConstraintViolationException.class::isInstance);
    return twice ? new PortalProblem(409, "desk-already-there") : failed;
  }
}
