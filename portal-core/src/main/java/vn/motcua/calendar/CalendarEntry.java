package vn.motcua.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry of a calendar. Each verb gives the line of history that belongs to it. */
@Entity
@Table(name = "calendar_entry")
public class CalendarEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  private String owner = "";
  private String part = "";

  @Column(name = "on_day")
  private LocalDate onDay = LocalDate.EPOCH;

  @Column(columnDefinition = "text")
  private String content = "";

  private boolean removed;

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  protected CalendarEntry() {}

  CalendarEntry(String owner, LocalDate onDay, EntryContent content, String by, Instant now) {
    this.owner = owner;
    this.onDay = onDay;
    part = part(content);
    take(content, by, now);
  }

  /** A day may have one entry of each part. */
  static String part(EntryContent content) {
    return content.kind() == EntryKind.HOURS ? "HOURS" : "DAY";
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  int version() {
    return lockVersion;
  }

  boolean removed() {
    return removed;
  }

  /** Null when removed. */
  @Nullable EntryContent living() {
    return removed ? null : EntryContent.fromJson(content);
  }

  /** What it says from now on; null removes it. */
  CalendarChange become(
      @Nullable EntryContent next, CalendarChange.Action action, String by, Instant now) {
    EntryContent before = living();
    if (next == null) {
      removed = true;
      changedBy = by;
      changedAt = now;
    } else {
      take(next, by, now);
    }
    return new CalendarChange(id(), now, by, action, before, next);
  }

  private void take(EntryContent next, String by, Instant now) {
    if (!part(next).equals(part)) {
      throw new IllegalArgumentException("Hours stay hours, days stay days");
    }
    content = next.toJson();
    removed = false;
    changedBy = by;
    changedAt = now;
  }

  StoredEntry toStored() {
    return new StoredEntry(
        id(),
        lockVersion,
        owner,
        onDay,
        EntryContent.fromJson(content),
        changedBy,
        changedAt,
        removed);
  }
}
