package vn.motcua.search.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the history; never changed. */
@Entity
@Table(name = "search_desk_change")
public class DeskChange {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "item_id")
  private long item;

  private Instant at = Instant.EPOCH;
  private String who = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(10)")
  private HistoryRow.Action action = HistoryRow.Action.CREATE;

  @Column(name = "before_", columnDefinition = "text")
  private @Nullable String before;

  @Column(name = "after_", columnDefinition = "text")
  private @Nullable String after;

  protected DeskChange() {}

  DeskChange(
      long item,
      Instant at,
      String who,
      HistoryRow.Action action,
      @Nullable DeskContent before,
      @Nullable DeskContent after) {
    this.item = item;
    this.at = at;
    this.who = who;
    this.action = action;
    this.before = before == null ? null : before.toJson();
    this.after = after == null ? null : after.toJson();
  }

  @Nullable DeskContent before() {
    return before == null ? null : DeskContent.fromJson(before);
  }

  HistoryRow toRow() {
    return new HistoryRow(
        Objects.requireNonNull(id, "not stored yet"),
        item,
        at,
        who,
        action,
        before(),
        after == null ? null : DeskContent.fromJson(after));
  }
}
