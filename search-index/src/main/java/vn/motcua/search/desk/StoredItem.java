package vn.motcua.search.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is stored.
 *
 * @param version rises with each change; a change names the version it was made from
 * @param removed true when it has no effect any more; undo brings it back
 */
public record StoredItem(
    long id,
    int version,
    DeskKind kind,
    String text,
    @Nullable String code,
    @Nullable LocalDate endsOn,
    int place,
    String note,
    String madeBy,
    Instant madeAt,
    String changedBy,
    Instant changedAt,
    boolean removed) {

  public DeskContent content() {
    return new DeskContent(kind, text, code, endsOn, place, note);
  }
}
