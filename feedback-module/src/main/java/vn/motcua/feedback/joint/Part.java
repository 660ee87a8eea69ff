package vn.motcua.feedback.joint;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Deadline;

/**
 * What a department was asked for, and what it gave.
 *
 * @param words empty until they are given
 * @param dueOn by the calendar of that department
 * @param took from the asking until it was given or no longer needed; until now while it is open
 */
public record Part(
    long id,
    String department,
    String question,
    String askedBy,
    Instant askedAt,
    String words,
    String givenBy,
    boolean open,
    @Nullable LocalDate dueOn,
    boolean late,
    Duration took) {

  static Part of(Contribution one, Deadline due, Instant now) {
    Instant end = one.endedAt();
    Instant until = end == null ? now : end;
    return new Part(
        one.id(),
        one.department(),
        one.question(),
        one.askedBy(),
        one.askedAt(),
        one.words(),
        one.givenBy(),
        one.open(),
        due.dueOn(),
        due.late(until),
        Duration.between(one.askedAt(), until));
  }

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "Part";
  }
}
