package vn.motcua.casefile.figures;

import java.util.List;

/** Where a case stood at the end of a period: settled in it, or still in process. */
public enum Standing {
  EARLY(1),
  ON_TIME(2),
  LATE(3),
  /** Resolved without a promised day, or nobody told when the result was signed. */
  NOT_JUDGED(4),
  NOT_ACCEPTED(5),
  WITHDRAWN(6),
  STOPPED(7),
  /** For the applicant. */
  WAITING(8),
  OVERDUE(9),
  IN_TIME(10);

  /** Those that are settled. */
  static final List<Standing> ENDINGS =
      List.of(EARLY, ON_TIME, LATE, NOT_JUDGED, NOT_ACCEPTED, WITHDRAWN, STOPPED);

  private final int number;

  Standing(int number) {
    this.number = number;
  }

  /** Its number in the query; of what is settled, that of the ending. */
  int number() {
    return number;
  }

  static Standing numbered(int number) {
    return values()[number - 1];
  }
}
