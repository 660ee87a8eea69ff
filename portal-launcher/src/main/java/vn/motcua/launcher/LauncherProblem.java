package vn.motcua.launcher;

/**
 * Something an operator can mend; the message says what and how, and is shown without a stack
 * trace.
 */
final class LauncherProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LauncherProblem(String message) {
    super(message);
  }

  LauncherProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
