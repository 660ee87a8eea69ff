package vn.motcua.deadline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** The page where people ask until when something is due. */
@Named
@RequestScoped
public class DeadlinePage {
  @Inject private DeadlineAnswers answers;
  @Inject private DeadlineWords words;
  @Inject private Departments departments;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private List<Department> open = List.of();
  private @Nullable Deadline deadline;
  private @Nullable Department department;
  private List<Problem> problems = List.of();

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  @PostConstruct
  void answer() {
    open = departments.all().stream().filter(one -> !one.closed(VietnamTime.today(clock))).toList();
    if (request.getParameter("amount") == null) {
      return;
    }
    try {
      DeadlineAnswers.DeadlineAnswer answer =
          answers.answer(
              new DeadlineQuestion(typed("department"), getReceived(), typed("amount"), getUnit()));
      deadline = answer.deadline();
      department = answer.department();
    } catch (InvalidInput wrong) {
      Faces.getExternalContext().setResponseStatus(wrong.status());
      problems =
          wrong.fields().stream()
              .map(
                  field ->
                      new Problem(field.field(), text.with(field.key(), field.values().toArray())))
              .toList();
    }
  }

  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }

  /** What was typed, at first now. */
  public String getReceived() {
    String received = typed("received");
    return received.isBlank()
        ? DeadlineAnswers.AS_TYPED.format(
            LocalDateTime.ofInstant(clock.instant(), VietnamTime.ZONE))
        : received;
  }

  public String getUnit() {
    String unit = typed("unit");
    return unit.isBlank() ? LimitUnit.WORKING_DAY.name() : unit;
  }

  public LimitUnit[] getUnits() {
    return LimitUnit.values();
  }

  /** The departments of today. */
  public List<Department> getOpen() {
    return open;
  }

  /** Null before anything was asked. */
  public @Nullable Deadline getDeadline() {
    return deadline;
  }

  /** Whose calendar it was; null for the country's. */
  public @Nullable Department getDepartment() {
    return department;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** The answer in one sentence. */
  public String getSentence() {
    if (deadline == null || deadline.dueOn() == null || deadline.dueAt() == null) {
      return "";
    }
    return text.with(
        "deadline.answer",
        words.time(deadline.dueAt()),
        withinSentence(words.day(deadline.dueOn(), text.language())));
  }

  /** Names of days are written small in Vietnamese. */
  private String withinSentence(String day) {
    return text.language() == Language.VI
        ? day.substring(0, 1).toLowerCase(Locale.ROOT) + day.substring(1)
        : day;
  }

  public String line(DayLine line) {
    return words.line(line, text.language());
  }

  public String day(DayLine line) {
    return words.day(line.date(), text.language());
  }

  public String getLimit() {
    return deadline == null ? "" : words.limit(deadline.limit(), text.language());
  }
}
