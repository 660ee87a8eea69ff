package vn.motcua.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Calendars;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.time.VietnamTime;

/** Answers until when something is due, for programs and for pages. */
@ApplicationScoped
class DeadlineAnswers {
  /** As people write it here: {@code 20/11/2026 15:01}. */
  static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NUMBER = 8;

  @Inject private Calendars calendars;
  @Inject private Departments departments;
  @Inject private Clock clock;

  /** An answer; without a department it is by the country's calendar. */
  record DeadlineAnswer(@Nullable Department department, Deadline deadline) {}

  /**
   * The answer.
   *
   * @throws InvalidInput naming every field that cannot be used
   */
  DeadlineAnswer answer(DeadlineQuestion question) {
    List<FieldProblem> wrong = new ArrayList<>();
    Department department = department(question.department(), wrong);
    Instant received = received(question.received(), wrong);
    TimeLimit limit = limit(question.amount(), question.unit(), wrong);
    if (!wrong.isEmpty() || limit == null) {
      throw new InvalidInput(wrong);
    }
    String owner = department == null ? "" : department.code();
    return new DeadlineAnswer(department, Deadline.of(calendars.of(owner), limit, received));
  }

  private @Nullable Department department(@Nullable String typed, List<FieldProblem> wrong) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    Optional<Department> found = AgencyCode.typed(typed).flatMap(departments::find);
    if (found.isEmpty()) {
      wrong.add(FieldProblem.of("department", "deadline.error.department"));
    }
    return found.orElse(null);
  }

  private Instant received(@Nullable String typed, List<FieldProblem> wrong) {
    if (typed == null || typed.isBlank()) {
      return clock.instant();
    }
    try {
      LocalDateTime received =
          LocalDateTime.parse(
              typed.strip(),
              typed.contains("/") ? AS_TYPED : DateTimeFormatter.ISO_LOCAL_DATE_TIME);
      if (received.getYear() >= FIRST_YEAR && received.getYear() <= LAST_YEAR) {
        return received.atZone(VietnamTime.ZONE).toInstant();
      }
    } catch (DateTimeParseException unreadable) {
      // told below, like a year nobody means
    }
    wrong.add(FieldProblem.of("received", "deadline.error.received"));
    return Instant.EPOCH;
  }

  private static @Nullable TimeLimit limit(
      @Nullable String amount, @Nullable String unitName, List<FieldProblem> wrong) {
    Optional<LimitUnit> unit =
        Arrays.stream(LimitUnit.values()).filter(one -> one.name().equals(unitName)).findFirst();
    if (unit.isEmpty()) {
      String all =
          Arrays.stream(LimitUnit.values()).map(Enum::name).collect(Collectors.joining(", "));
      wrong.add(FieldProblem.of("unit", "input.not-one-of", all));
      return null;
    }
    String typed = Objects.toString(amount, "").strip().replace(',', '.');
    try {
      if (typed.length() <= LONGEST_NUMBER) {
        return TimeLimit.of(new BigDecimal(typed), unit.get());
      }
    } catch (IllegalArgumentException impossible) {
      // told below, a NumberFormatException too
    }
    wrong.add(
        typed.isEmpty()
            ? FieldProblem.of("amount", "input.required")
            : FieldProblem.of(
                "amount", "deadline.error.amount", String.valueOf(TimeLimit.most(unit.get()))));
    return null;
  }
}
