package vn.motcua.feedback;

import java.time.Instant;

/**
 * Something that happened to a feedback.
 *
 * @param who name of the officer; {@link #SENDER} or {@link #PORTAL}
 * @param from the state before; of the first step the same as {@code to}
 * @param fromOwner code of the department that answered for it before
 * @param why as it was given, may be empty
 */
public record Step(
    Instant at,
    String who,
    Verb verb,
    State from,
    State to,
    String fromOwner,
    String toOwner,
    String why) {
  public static final String SENDER = "@sender";
  public static final String PORTAL = "@portal";

  public boolean byStaff() {
    return !who.startsWith("@");
  }
}
