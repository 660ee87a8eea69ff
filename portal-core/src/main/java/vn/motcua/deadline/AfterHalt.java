package vn.motcua.deadline;

/** How the count goes on when the applicant has supplied what was missing. */
public enum AfterHalt {
  /**
   * From the beginning.
   *
   * @see <a href="https://vanban.chinhphu.vn">NĐ 61/2018/NĐ-CP, Đ.19 khoản 4</a>
   */
  RESTARTS,
  /** Where it stood: the days of waiting are not counted. */
  GOES_ON
}
