package vn.motcua.casefile.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;

/** Days in Vietnam, from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /**
   * As it was asked for: this year up to today when nothing was; the future is cut off.
   *
   * @throws InvalidInput for what is no day, or ends before it begins
   */
  public static Period typed(@Nullable String from, @Nullable String to, LocalDate today) {
    List<FieldProblem> wrong = new ArrayList<>();
    LocalDate last = day("to", to, today, wrong);
    LocalDate first = day("from", from, last.withDayOfYear(1), wrong);
    if (wrong.isEmpty() && (last.isBefore(first) || first.isBefore(FIRST))) {
      wrong.add(FieldProblem.of("from", "figures.bad-period"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return until(first, last, today);
  }

  /** A year as far as it has gone. */
  public static Period year(int year, LocalDate today) {
    return until(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), today);
  }

  private static Period until(LocalDate first, LocalDate last, LocalDate today) {
    LocalDate end = last.isAfter(today) ? today : last;
    return new Period(first.isAfter(end) ? end : first, end);
  }

  private static LocalDate day(
      String field, @Nullable String typed, LocalDate otherwise, List<FieldProblem> wrong) {
    if (typed == null || typed.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException none) {
      wrong.add(FieldProblem.of(field, "input.not-a-date"));
      return otherwise;
    }
  }
}
