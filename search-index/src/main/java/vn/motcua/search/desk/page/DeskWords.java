package vn.motcua.search.desk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.search.desk.DeskContent;
import vn.motcua.search.desk.Preview;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** How the pages of the desk say things. */
@Named
@RequestScoped
public class DeskWords {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(VietnamTime.ZONE);
  private static final String LINE = "line ";
  private static final int SHOWN = 5;

  @Inject private PageText text;
  @Inject private StaffMember staff;
  @Inject private Clock clock;

  /** The person at the desk. */
  public String getMe() {
    return staff.name();
  }

  /** The words for a constant. */
  public String of(String prefix, Object constant) {
    return text.get(prefix + "." + constant);
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }

  /** Whether a pin holds no more. */
  public boolean over(@Nullable LocalDate endsOn) {
    return endsOn != null && endsOn.isBefore(VietnamTime.today(clock));
  }

  /** An item in a line; {@code –} for none. */
  public String line(@Nullable DeskContent content) {
    if (content == null) {
      return "–";
    }
    return switch (content.kind()) {
      case RULE, STOP -> content.text();
      case PIN ->
          text.with(
              "desk.pin.line",
              content.text(),
              Objects.toString(content.code(), ""),
              String.valueOf(content.place()),
              text.day(content.endsOn()));
    };
  }

  /** The best of an answer, so many as a preview shows. */
  public List<Preview.Result> best(List<Preview.Result> results) {
    return results.stream().limit(SHOWN).toList();
  }

  /** What is wrong, in sentences; those of a file with the number of the line. */
  List<String> messages(PortalProblem problem) {
    if (problem.fields().isEmpty()) {
      return List.of(text.with("problem." + problem.key() + ".detail", problem.values()));
    }
    return problem.fields().stream().map(this::message).toList();
  }

  String message(FieldProblem field) {
    String message = text.with(field.key(), field.values().toArray());
    return field.field().startsWith(LINE)
        ? text.with("desk.line", field.field().substring(LINE.length()), message)
        : message;
  }
}
