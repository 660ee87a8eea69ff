package vn.motcua.casefile.timeline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the promise was or is kept. Computed from dates whenever it is asked for, never stored.
 */
public enum Timeliness {
  NO_DEADLINE,
  EARLY,
  ON_TIME,
  LATE,
  IN_TIME_SO_FAR,
  /** The citizen has something to do, and was asked in time. */
  PAUSED,
  OVERDUE;

  /**
   * Judged by the day the result was issued: when it was entered into a system or handed over does
   * not matter. While the citizen has something to do the clock stands at the day that began.
   *
   * @param today in Vietnam
   * @return empty where there is nothing to judge: not received yet, ended without a result, or a
   *     result whose day of issue nobody recorded
   * @see <a href="https://vanban.chinhphu.vn">NĐ 61/2018/NĐ-CP, Đ.19</a>
   */
  public static Optional<Timeliness> of(CaseDates dates, CaseStatus status, LocalDate today) {
    if (status.endedOtherwise()) {
      return Optional.empty();
    }
    LocalDate due = dates.dueOn();
    if (due == null) {
      return status == CaseStatus.REGISTERED ? Optional.empty() : Optional.of(NO_DEADLINE);
    }
    LocalDate issued = dates.issuedOn();
    if (issued != null) {
      return Optional.of(issued.isBefore(due) ? EARLY : issued.isAfter(due) ? LATE : ON_TIME);
    }
    if (status.hasResult()) {
      return Optional.empty();
    }
    if (today.isAfter(due)) {
      return Optional.of(OVERDUE);
    }
    return Optional.of(status.waitsForCitizen() ? PAUSED : IN_TIME_SO_FAR);
  }
}
