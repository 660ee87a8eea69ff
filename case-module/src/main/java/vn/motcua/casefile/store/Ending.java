package vn.motcua.casefile.store;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Timeliness;

/** How a case was settled; its number is stored. Lateness is judged by the day of issue. */
public enum Ending {
  OPEN(0),
  EARLY(1),
  ON_TIME(2),
  LATE(3),
  /** There is a result, and no promised day, or nobody told when it was signed. */
  NOT_JUDGED(4),
  NOT_ACCEPTED(5),
  WITHDRAWN(6),
  STOPPED(7);

  private final int number;

  Ending(int number) {
    this.number = number;
  }

  /** Its number in the table. */
  public int number() {
    return number;
  }

  static Ending of(CaseStatus status, @Nullable Timeliness judged, boolean issued) {
    return switch (status) {
      case NOT_ACCEPTED -> NOT_ACCEPTED;
      case WITHDRAWN -> WITHDRAWN;
      case STOPPED -> STOPPED;
      default -> issued || status.hasResult() ? result(judged) : OPEN;
    };
  }

  private static Ending result(@Nullable Timeliness judged) {
    return switch (Objects.requireNonNullElse(judged, Timeliness.NO_DEADLINE)) {
      case EARLY -> EARLY;
      case ON_TIME -> ON_TIME;
      case LATE -> LATE;
      case NO_DEADLINE, IN_TIME_SO_FAR, PAUSED, OVERDUE -> NOT_JUDGED;
    };
  }
}
