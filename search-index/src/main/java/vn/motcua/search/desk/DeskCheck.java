package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** Says whether what staff typed can be used, and what it then is. */
@ApplicationScoped
class DeskCheck {
  static final int MAX_TEXT = 2000;
  static final int MAX_PHRASE = 250;
  static final int MAX_NOTE = 1000;
  static final int MAX_LINES = 2000;
  private static final int MAX_PLACE = 20;
  private static final int MAX_YEARS = 3;

  @Inject private PublishedCatalogue catalogue;
  @Inject private Clock clock;

  /**
   * @throws InvalidInput naming all that is wrong
   */
  DeskContent read(TypedItem typed) {
    List<FieldProblem> problems = new ArrayList<>();
    DeskKind kind = kind(typed.kind());
    String text = TypedText.line(TypedItem.or(typed.text()));
    String note = TypedText.paragraphs(TypedItem.or(typed.note()));
    int longest = kind == DeskKind.RULE ? MAX_TEXT : MAX_PHRASE;
    if (DeskContent.key(text).isEmpty()) {
      problems.add(FieldProblem.of("text", "input.required"));
    } else if (text.length() > longest) {
      problems.add(FieldProblem.of("text", "input.too-long", longest));
    }
    if (note.length() > MAX_NOTE) {
      problems.add(FieldProblem.of("note", "input.too-long", MAX_NOTE));
    }
    DeskContent content =
        switch (kind) {
          case RULE -> rule(text, note, problems);
          case STOP -> stop(text, note, problems);
          case PIN -> pin(typed, text, note, problems);
        };
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return content;
  }

  /** What was right once, before it is brought back. */
  void stillRight(DeskContent content) {
    read(
        new TypedItem(
            content.kind().name(),
            content.text(),
            content.code(),
            Objects.toString(content.endsOn(), null),
            content.place(),
            content.note(),
            null));
  }

  /**
   * The rules of a file; empty lines and comments are passed over.
   *
   * @throws InvalidInput with a problem for each line that cannot be used, its field {@code line n}
   */
  List<DeskContent> readLines(String file, String typedNote) {
    List<FieldProblem> problems = new ArrayList<>();
    Map<String, DeskContent> rules = new LinkedHashMap<>();
    String note = TypedText.paragraphs(typedNote);
    if (note.length() > MAX_NOTE) {
      problems.add(FieldProblem.of("note", "input.too-long", MAX_NOTE));
    }
    String[] lines = file.split("\\R", -1);
    if (lines.length > MAX_LINES) {
      throw new InvalidInput("lines", "desk.lines.too-many", MAX_LINES);
    }
    Set<String> fields = catalogue.fields();
    for (int i = 0; i < lines.length; i++) {
      String line = TypedText.line(lines[i]);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String at = "line " + (i + 1);
      if (line.length() > MAX_TEXT) {
        problems.add(FieldProblem.of(at, "input.too-long", MAX_TEXT));
      } else {
        problems.addAll(RuleLine.problems(at, line, fields));
      }
      DeskContent rule = new DeskContent(DeskKind.RULE, line, null, null, 0, note);
      rules.putIfAbsent(rule.liveKey(), rule);
    }
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add(FieldProblem.of("lines", "input.required"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return List.copyOf(rules.values());
  }

  static DeskKind kind(@Nullable String typed) {
    try {
      return DeskKind.valueOf(TypedItem.or(typed).strip().toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("kind", "input.not-one-of", "RULE, PIN, STOP");
    }
  }

  private DeskContent rule(String text, String note, List<FieldProblem> problems) {
    if (problems.isEmpty()) {
      problems.addAll(RuleLine.problems("text", text, catalogue.fields()));
    }
    return new DeskContent(DeskKind.RULE, text, null, null, 0, note);
  }

  private DeskContent stop(String text, String note, List<FieldProblem> problems) {
    ProcedureCode.read(text).ifPresent(code -> checkExists("text", code, problems));
    return new DeskContent(DeskKind.STOP, text, null, null, 0, note);
  }

  private DeskContent pin(TypedItem typed, String text, String note, List<FieldProblem> problems) {
    String typedCode = TypedText.line(TypedItem.or(typed.code()));
    Optional<ProcedureCode> code = ProcedureCode.read(typedCode);
    if (code.isPresent()) {
      checkExists("code", code.get(), problems);
    } else {
      problems.add(FieldProblem.of("code", "desk.code.malformed"));
    }
    int place = Objects.requireNonNullElse(typed.place(), 1);
    if (place < 1 || place > MAX_PLACE) {
      problems.add(FieldProblem.of("place", "input.out-of-range", 1, MAX_PLACE));
    }
    LocalDate endsOn = endsOn(TypedItem.or(typed.endsOn()).strip(), problems);
    return new DeskContent(
        DeskKind.PIN, text, code.map(ProcedureCode::value).orElse(typedCode), endsOn, place, note);
  }

  private void checkExists(String field, ProcedureCode code, List<FieldProblem> problems) {
    if (!catalogue.has(code)) {
      problems.add(FieldProblem.of(field, "desk.code.unknown", code.value()));
    }
  }

  private @Nullable LocalDate endsOn(String typed, List<FieldProblem> problems) {
    if (typed.isEmpty()) {
      problems.add(FieldProblem.of("endsOn", "desk.ends-on.required"));
      return null;
    }
    LocalDate today = VietnamTime.today(clock);
    LocalDate day;
    try {
      day = LocalDate.parse(typed);
    } catch (DateTimeParseException unreadable) {
      problems.add(FieldProblem.of("endsOn", "input.not-a-date"));
      return null;
    }
    if (day.isBefore(today)) {
      problems.add(FieldProblem.of("endsOn", "desk.ends-on.past"));
    } else if (day.isAfter(today.plusYears(MAX_YEARS))) {
      problems.add(FieldProblem.of("endsOn", "desk.ends-on.far", MAX_YEARS));
    }
    return day;
  }
}
