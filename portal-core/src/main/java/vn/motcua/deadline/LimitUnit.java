package vn.motcua.deadline;

/** What a time limit is counted in. */
public enum LimitUnit {
  /** Hours of the clock, by day and night. */
  HOUR,
  /** Hours in which the department works. */
  WORKING_HOUR,
  WORKING_DAY,
  CALENDAR_DAY,
  MONTH,
  YEAR;

  boolean hours() {
    return this == HOUR || this == WORKING_HOUR;
  }
}
