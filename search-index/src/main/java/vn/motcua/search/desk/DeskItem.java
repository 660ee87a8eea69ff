package vn.motcua.search.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule, a pin or a stop. Each verb gives the line of history that belongs to it. */
@Entity
@Table(name = "search_desk_item")
public class DeskItem {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version
  @Column(name = "lock_version")
  private int lockVersion;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private DeskKind kind = DeskKind.RULE;

  private String text = "";
  private @Nullable String code;

  @Column(name = "ends_on")
  private @Nullable LocalDate endsOn;

  private int place;
  private String note = "";

  @Column(name = "made_by")
  private String madeBy = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  private boolean removed;

  @Column(name = "live_key", columnDefinition = "char(64)")
  private @Nullable String liveKey;

  protected DeskItem() {}

  DeskItem(DeskContent content, String by, Instant now) {
    madeBy = by;
    madeAt = now;
    take(content, by, now);
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

  DeskContent content() {
    return new DeskContent(kind, text, code, endsOn, place, note);
  }

  /** Null when removed. */
  @Nullable DeskContent living() {
    return removed ? null : content();
  }

  /** What it is from now on; null removes it. */
  DeskChange become(@Nullable DeskContent next, HistoryRow.Action action, String by, Instant now) {
    DeskContent before = living();
    if (next == null) {
      removed = true;
      liveKey = null;
      changedBy = by;
      changedAt = now;
    } else {
      take(next, by, now);
    }
    return new DeskChange(id(), now, by, action, before, next);
  }

  private void take(DeskContent content, String by, Instant now) {
    kind = content.kind();
    text = content.text();
    code = content.code();
    endsOn = content.endsOn();
    place = content.place();
    note = content.note();
    removed = false;
    liveKey = content.liveKey();
    changedBy = by;
    changedAt = now;
  }

  StoredItem toStored() {
    return new StoredItem(
        id(),
        lockVersion,
        kind,
        text,
        code,
        endsOn,
        place,
        note,
        madeBy,
        madeAt,
        changedBy,
        changedAt,
        removed);
  }
}
