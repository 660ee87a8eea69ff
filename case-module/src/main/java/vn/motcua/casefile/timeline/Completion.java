package vn.motcua.casefile.timeline;

/**
 * How far a case has come; together with its code all that is public without authentication.
 *
 * @param step the last of the steps reached: 0 handed in, 1 received, 2 in process, 3 result ready,
 *     4 returned
 * @param of the number of steps
 * @param state whether it goes on
 * @see <a href="https://vanban.chinhphu.vn">TT 01/2018/TT-VPCP, Đ.16.2d</a>
 */
public record Completion(int step, int of, State state) {
  public static final int STEPS = 4;

  /** Whether a case goes on, is through, or ended before its last step. */
  public enum State {
    OPEN,
    DONE,
    ENDED_OTHERWISE
  }

  /**
   * A pause keeps the step that was reached before it.
   *
   * @param reached the furthest step so far
   */
  public static Completion of(CaseStatus now, int reached) {
    return new Completion(Math.max(reached, step(now)), STEPS, state(now));
  }

  private static State state(CaseStatus now) {
    if (now.endedOtherwise()) {
      return State.ENDED_OTHERWISE;
    }
    return now == CaseStatus.RETURNED ? State.DONE : State.OPEN;
  }

  static int step(CaseStatus status) {
    return switch (status) {
      case REGISTERED, NOT_ACCEPTED, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWN, STOPPED ->
          0;
      case RECEIVED -> 1;
      case IN_PROCESS -> 2;
      case RESULT_READY -> 3;
      case RETURNED -> STEPS;
    };
  }
}
