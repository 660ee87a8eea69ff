package vn.motcua.deadline;

/** What a day means for a deadline. */
public enum Counting {
  /** The papers came: the day itself is not counted. */
  RECEIVED,
  /** The papers came too late in the day, or on a day off: they count as received later. */
  RECEIVED_LATE,
  /** What was missing came: everything is counted anew after this day. */
  RESTARTED,
  COUNTED,
  /** Not worked, so not counted. */
  SKIPPED,
  /** The department waits for the applicant. */
  WAITING,
  /** The last day is a day off, so the deadline moves on. */
  MOVED_ON,
  /** The working day to which the deadline has moved. */
  MOVED_HERE,
  /** The new day that was promised with an apology. */
  PROMISED_ANEW
}
