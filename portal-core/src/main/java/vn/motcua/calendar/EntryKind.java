package vn.motcua.calendar;

/** What an entry of a calendar says. */
public enum EntryKind {
  /** A public holiday. */
  HOLIDAY,
  /** Off for a holiday that fell on a weekly day off. */
  IN_LIEU,
  /** Off, and another day is worked for it. */
  SWAP,
  /** A weekly day off that is worked. */
  EXTRA,
  /** Closed for a reason of the department's own. */
  CLOSED,
  /** Other working hours from this day on. */
  HOURS
}
