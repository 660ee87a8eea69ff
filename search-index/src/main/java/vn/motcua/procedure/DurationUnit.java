package vn.motcua.procedure;

/** The unit of a legal time limit, as the decision states it. */
public enum DurationUnit {
  MINUTE,
  HOUR,
  WORKING_HOUR,
  WORKING_DAY,
  CALENDAR_DAY,
  MONTH,
  YEAR
}
