package vn.motcua.casefile;

import vn.motcua.problem.PortalProblem;

/** 409: a case cannot go from where it stands to where it was told to go. */
public final class IllegalTransition extends PortalProblem {
  private static final long serialVersionUID = 1L;

  IllegalTransition(CaseStatus from, CaseStatus to) {
    super(409, "case-illegal-transition", from.name(), to.name());
  }
}
