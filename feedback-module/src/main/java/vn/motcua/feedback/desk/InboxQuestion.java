package vn.motcua.feedback.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the inbox.
 *
 * @param department code; empty for all that may be seen
 * @param words in what was written, or the sender's name, or a reference; empty for everything
 * @param mark empty for any
 * @param today in Vietnam
 * @param after the last line of the page before; empty for the first page
 */
record InboxQuestion(
    View view,
    String department,
    String words,
    String mark,
    LocalDate today,
    Optional<Place> after) {
  static final int SIZE = 25;

  /** Which part of the inbox; {@code feedback.view.…} says it in words. */
  enum View {
    OPEN,
    MINE,
    UNASSIGNED,
    LATE,
    TODAY,
    WAITING,
    APPROVAL,
    JOINT,
    SECRET,
    ANSWERED
  }

  /**
   * Where a line stands: pages go on behind it, however many came in meanwhile.
   *
   * @param due null where the sender is waited for
   */
  record Place(@Nullable LocalDate due, long id) {
    /** As it stands in an address. */
    String written() {
      return (due == null ? "" : due) + "." + id;
    }

    /** Empty for what is not one. */
    static Optional<Place> read(String written) {
      String[] parts = written.split("\\.", 2);
      if (parts.length < 2 || !parts[1].matches("\\d{1,15}")) {
        return Optional.empty();
      }
      try {
        LocalDate due = parts[0].isEmpty() ? null : LocalDate.parse(parts[0]);
        return Optional.of(new Place(due, Long.parseLong(parts[1])));
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }
}
