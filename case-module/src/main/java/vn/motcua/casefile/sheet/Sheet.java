package vn.motcua.casefile.sheet;

import java.time.Instant;
import java.util.List;

/**
 * A file that somebody brought.
 *
 * @param columns as in the file
 * @param good lines that can be used, or could
 * @param taken lines of these that were taken in so far
 */
public record Sheet(
    long id,
    String name,
    String madeBy,
    Instant madeAt,
    List<String> columns,
    State state,
    int total,
    int good,
    int taken,
    int created,
    int updated,
    int unchanged) {
  /** How far it is. */
  public enum State {
    PREVIEW,
    RUNNING,
    DONE
  }

  public Sheet {
    columns = List.copyOf(columns);
  }

  /** Lines that nothing became of. */
  public int bad() {
    return state == State.PREVIEW ? total - good : total - created - updated - unchanged;
  }

  public boolean is(String name) {
    return state.name().equals(name);
  }
}
