package vn.motcua.search.desk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item as somebody typed it, in a form or in JSON; nothing is checked yet.
 *
 * @param kind RULE, PIN or STOP
 * @param text the line of a rule, the query of a pin, the text or code of a stop
 * @param code of a pin: code of the procedure that comes first
 * @param endsOn of a pin: its last day, as in 2026-12-31
 * @param place of a pin: order among the pins of its query, from 1; empty means 1
 * @param version of the item this was made from; absent for a new one
 */
public record TypedItem(
    @Nullable String kind,
    @Nullable String text,
    @Nullable String code,
    @Nullable String endsOn,
    @Nullable Integer place,
    @Nullable String note,
    @Nullable Integer version) {

  /** A new item. */
  public static TypedItem of(DeskKind kind, String text) {
    return new TypedItem(kind.name(), text, null, null, null, null, null);
  }

  static String or(@Nullable String typed) {
    return Objects.toString(typed, "");
  }
}
