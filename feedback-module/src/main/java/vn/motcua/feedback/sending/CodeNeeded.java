package vn.motcua.feedback.sending;

import vn.motcua.problem.PortalProblem;

/** 409: a code was sent, and has to be typed before the feedback is taken. */
final class CodeNeeded extends PortalProblem {
  private static final long serialVersionUID = 1L;

  /** The key says whether one was just sent, is wrong, or none is to be had any more. */
  private CodeNeeded(String key) {
    super(409, key);
  }

  static CodeNeeded sent() {
    return new CodeNeeded("feedback-code-sent");
  }

  static CodeNeeded wrong() {
    return new CodeNeeded("feedback-code-wrong");
  }

  static CodeNeeded over() {
    return new CodeNeeded("feedback-code-over");
  }

  /** Whether it is somebody's error. */
  boolean error() {
    return !key().equals("feedback-code-sent");
  }
}
