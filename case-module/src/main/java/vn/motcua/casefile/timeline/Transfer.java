package vn.motcua.casefile.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way to another agency.
 *
 * @param unit code of that agency, as far as it is known
 * @param settledAt when it was accepted, refused or recalled; null while it waits
 * @param reason of the last word on it
 */
public record Transfer(
    @Nullable String unit,
    @Nullable String unitName,
    Instant sentAt,
    State state,
    @Nullable Instant settledAt,
    @Nullable String reason) {

  /** What became of it. */
  public enum State {
    WAITING,
    ACCEPTED,
    REFUSED,
    RECALLED
  }

  Transfer settled(State now, CaseEvent by) {
    String why = by.detail().reason();
    return new Transfer(unit, unitName, sentAt, now, by.at(), why == null ? reason : why);
  }
}
