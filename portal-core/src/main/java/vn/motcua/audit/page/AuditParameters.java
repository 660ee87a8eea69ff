package vn.motcua.audit.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditFilter;
import vn.motcua.audit.AuditVerb;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/** Reads which entries an address asks for. */
final class AuditParameters {
  static final List<String> FIELDS = List.of("who", "verb", "object", "id", "from", "to");

  private static final int LONGEST = 100;
  private static final int MAX_PAGE = 100_000;

  private final UnaryOperator<@Nullable String> sent;
  private final List<FieldProblem> problems = new ArrayList<>();

  private AuditParameters(UnaryOperator<@Nullable String> sent) {
    this.sent = sent;
  }

  /**
   * @throws InvalidInput naming all that cannot be used
   */
  static AuditFilter filter(UnaryOperator<@Nullable String> sent) {
    AuditParameters parameters = new AuditParameters(sent);
    AuditFilter filter =
        new AuditFilter(
            parameters.text("who"),
            parameters.verb(),
            parameters.text("object"),
            parameters.text("id"),
            parameters.day("from"),
            parameters.day("to"));
    if (!parameters.problems.isEmpty()) {
      throw new InvalidInput(parameters.problems);
    }
    return filter;
  }

  /** From 0; 0 for none that can be used. */
  static int page(@Nullable String sent) {
    return sent != null && sent.matches("\\d{1,6}")
        ? Math.min(MAX_PAGE, Integer.parseInt(sent))
        : 0;
  }

  private String text(String field) {
    String text = TypedText.line(Objects.requireNonNullElse(sent.apply(field), ""));
    if (text.length() > LONGEST) {
      problems.add(FieldProblem.of(field, "input.too-long", LONGEST));
      return "";
    }
    return text;
  }

  private @Nullable AuditVerb verb() {
    String given = text("verb");
    if (given.isEmpty()) {
      return null;
    }
    return Stream.of(AuditVerb.values())
        .filter(verb -> verb.name().equals(given))
        .findFirst()
        .orElseGet(
            () -> {
              String all =
                  String.join(", ", Stream.of(AuditVerb.values()).map(Enum::name).toList());
              problems.add(FieldProblem.of("verb", "input.not-one-of", all));
              return null;
            });
  }

  private @Nullable LocalDate day(String field) {
    String given = text(field);
    try {
      return given.isEmpty() ? null : LocalDate.parse(given);
    } catch (DateTimeParseException unreadable) {
      problems.add(FieldProblem.of(field, "input.not-a-date"));
      return null;
    }
  }
}
