package vn.motcua.calendar;

/** What sort of day a day is for a department. */
public enum DayKind {
  /** An ordinary day of the working week. */
  WORKING(true),
  /** A day off of every week. */
  WEEKLY_OFF(false),
  /** A public holiday. */
  HOLIDAY(false),
  /** Off because a holiday fell on a weekly day off (nghỉ bù). */
  IN_LIEU(false),
  /** Off, and worked on another day (hoán đổi). */
  SWAPPED_OFF(false),
  /** A weekly day off that is worked for a {@link #SWAPPED_OFF} day (làm bù). */
  MAKE_UP(true),
  /** A weekly day off on which this department works all the same. */
  EXTRA(true),
  /** The department is closed for a reason of its own. */
  CLOSED(false);

  private final boolean works;

  DayKind(boolean works) {
    this.works = works;
  }

  public boolean works() {
    return works;
  }
}
