package vn.motcua.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the history; never changed. */
@Entity
@Table(name = "calendar_change")
public class CalendarChange {
  /** What was done. */
  public enum Action {
    CREATE,
    CHANGE,
    REMOVE,
    UNDO
  }

  /**
   * A line of the history.
   *
   * @param before null when the entry was not there
   * @param after null when it is not there any more
   */
  public record Line(
      long entry,
      String owner,
      LocalDate date,
      Instant at,
      String who,
      Action action,
      @Nullable EntryContent before,
      @Nullable EntryContent after) {}

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "entry_id")
  private long entry;

  private Instant at = Instant.EPOCH;
  private String who = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private Action action = Action.CREATE;

  @Column(name = "before_", columnDefinition = "text")
  private @Nullable String before;

  @Column(name = "after_", columnDefinition = "text")
  private @Nullable String after;

  protected CalendarChange() {}

  CalendarChange(
      long entry,
      Instant at,
      String who,
      Action action,
      @Nullable EntryContent before,
      @Nullable EntryContent after) {
    this.entry = entry;
    this.at = at;
    this.who = who;
    this.action = action;
    this.before = before == null ? null : before.toJson();
    this.after = after == null ? null : after.toJson();
  }

  @Nullable EntryContent before() {
    return before == null ? null : EntryContent.fromJson(before);
  }

  long entry() {
    return entry;
  }

  Line toLine(StoredEntry of) {
    return new Line(
        entry,
        of.owner(),
        of.date(),
        at,
        who,
        action,
        before(),
        after == null ? null : EntryContent.fromJson(after));
  }
}
