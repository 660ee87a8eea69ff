package vn.motcua.feedback;

import vn.motcua.problem.PortalProblem;

/** 409: what was asked for cannot be done with a feedback that stands where it stands. */
public final class IllegalMove extends PortalProblem {
  private static final long serialVersionUID = 1L;

  IllegalMove(Verb verb, State state) {
    super(409, "feedback-illegal-move", verb.name(), state.name());
  }
}
