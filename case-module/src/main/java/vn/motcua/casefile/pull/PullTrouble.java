package vn.motcua.casefile.pull;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An upstream did not answer as it should. */
final class PullTrouble extends IOException {
  private static final long serialVersionUID = 1L;

  /** In a word; the words for staff are in the texts. */
  enum Kind {
    UNREACHABLE,
    TIMEOUT,
    STATUS,
    /** The answer ended before its end. */
    BROKEN_OFF,
    /** It does not end with a cursor, so nobody knows whether it is whole: a page of HTML, say. */
    NO_CURSOR,
    TOO_LARGE
  }

  private final Kind kind;
  private final int status;
  private final Duration retryAfter;

  PullTrouble(Kind kind, @Nullable Throwable cause) {
    super(kind.name(), cause);
    this.kind = kind;
    status = 0;
    retryAfter = Duration.ZERO;
  }

  PullTrouble(int status, Duration retryAfter) {
    super("HTTP " + status);
    kind = Kind.STATUS;
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** As it is stored. */
  String told() {
    return kind == Kind.STATUS ? kind + " " + status : kind.name();
  }

  /** How long it asks to be left alone; zero when it does not say. */
  Duration retryAfter() {
    return retryAfter;
  }
}
