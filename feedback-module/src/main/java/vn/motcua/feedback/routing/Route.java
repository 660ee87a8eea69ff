package vn.motcua.feedback.routing;

/**
 * Where a feedback goes and why.
 *
 * @param department its code, never empty
 * @param because what told it
 * @param detail for instance the case or the number of the rule; nothing personal
 */
public record Route(String department, Reason because, String detail) {
  /** In the order in which they are asked. */
  public enum Reason {
    /** A complaint or a denunciation goes to its own desk. */
    SECRET,
    /** The unit that has the case just now. */
    HOLDER,
    /** The agency of the case. */
    CASE,
    /** A line of the table. */
    RULE,
    /** Who is responsible for the procedure. */
    PROCEDURE,
    /** The agency that the sender named. */
    AGENCY,
    /** A line of the table by words of the text. */
    WORDS,
    /** Nothing told it: to the desk, for people to decide. */
    DESK
  }

  /** As it is recorded with the receipt. */
  public String why() {
    return detail.isEmpty() ? because.name() : because.name() + " " + detail;
  }
}
