package vn.motcua.procedure.national;

import org.jspecify.annotations.Nullable;

/** The national service gave no answer that can be used. Says what kind, and never what it sent. */
public final class NationalTrouble extends Exception {
  private static final long serialVersionUID = 1L;

  /** What was wrong. */
  public enum Kind {
    UNREACHABLE,
    TIMEOUT,
    BROKEN_OFF,
    TOO_LARGE,
    /** An HTTP status other than 200; redirects too, which are never followed. */
    STATUS,
    /** Not JSON, or not of the shape agreed: often a page of HTML. */
    GARBAGE,
    /** It says itself that it does not answer, with a new session as well. */
    REFUSED
  }

  private final Kind kind;

  NationalTrouble(Kind kind, String detail, @Nullable Throwable cause) {
    super(kind + detail, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The kind and a detail, for staff and the log. */
  String told() {
    return String.valueOf(getMessage());
  }

  /** Whether another procedure may well be answered. */
  boolean ofOneProcedure() {
    return switch (kind) {
      case STATUS, GARBAGE, REFUSED, TOO_LARGE -> true;
      case UNREACHABLE, TIMEOUT, BROKEN_OFF -> false;
    };
  }
}
