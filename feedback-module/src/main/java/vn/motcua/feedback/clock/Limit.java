package vn.motcua.feedback.clock;

import java.time.LocalDate;

/**
 * A line of the table of time limits; what is empty fits everything.
 *
 * @param id 0 for one that is not stored
 * @param since the first day on which what comes in gets it, in Vietnam
 */
public record Limit(
    long id, String department, String category, String entry, LocalDate since, Limits limits) {
  /** Whether it is the one that holds when no other does. */
  public boolean general() {
    return department.isEmpty() && category.isEmpty() && entry.isEmpty();
  }

  /** For the audit. */
  String told() {
    return "%s %s %s %s: %d %d %d %d"
        .formatted(
            since,
            department.isEmpty() ? "*" : department,
            category.isEmpty() ? "*" : category,
            entry.isEmpty() ? "*" : entry,
            limits.receipt(),
            limits.forward(),
            limits.answer(),
            limits.complex());
  }
}
