package vn.motcua.appointment.slot;

import vn.motcua.problem.PortalProblem;

/** 409: somebody else was faster. */
public final class SlotTaken extends PortalProblem {
  private static final long serialVersionUID = 1L;

  private final boolean elsewhere;

  /**
   * @param elsewhere whether another desk may still be free at that time
   */
  public SlotTaken(boolean elsewhere) {
    super(409, "slot-taken");
    this.elsewhere = elsewhere;
  }

  boolean elsewhere() {
    return elsewhere;
  }
}
