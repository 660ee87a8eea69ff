package vn.motcua.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be written into the log: with the places it came by, but without values that
 * its message quotes. Databases and parsers like to say which value they did not want, and that may
 * be somebody's name, number or code.
 */
public final class SafeFailure extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;
  private static final String GONE = "…";

  /** In quotes; mail addresses; words with a long number. */
  private static final Pattern VALUE =
      Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+@\\S+|\\S*\\d{6}\\S*");

  private SafeFailure(String said, StackTraceElement[] places, @Nullable Throwable cause) {
    super(said, cause);
    setStackTrace(places);
  }

  /** The same failure with all its causes. */
  public static Throwable of(Throwable failure) {
    return of(failure, 0);
  }

  private static SafeFailure of(Throwable failure, int depth) {
    Throwable cause = failure.getCause();
    return new SafeFailure(
        failure.getClass().getName() + ": " + withoutValues(String.valueOf(failure.getMessage())),
        failure.getStackTrace(),
        cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
  }

  /** A message without the values it quotes. */
  public static String withoutValues(String message) {
    return VALUE.matcher(message).replaceAll(GONE);
  }
}
