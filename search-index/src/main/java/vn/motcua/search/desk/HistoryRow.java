package vn.motcua.search.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of an item.
 *
 * @param before null when the item was not there
 * @param after null when the item is not there any more
 */
public record HistoryRow(
    long id,
    long item,
    Instant at,
    String who,
    Action action,
    @Nullable DeskContent before,
    @Nullable DeskContent after) {

  /** What was done. */
  public enum Action {
    CREATE,
    IMPORT,
    CHANGE,
    REMOVE,
    UNDO
  }
}
