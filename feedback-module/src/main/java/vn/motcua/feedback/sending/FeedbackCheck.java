package vn.motcua.feedback.sending;

import static vn.motcua.feedback.sending.TypedFeedback.given;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Naming;
import vn.motcua.feedback.Sender;
import vn.motcua.feedback.Subject;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.Language;
import vn.motcua.text.TypedText;

/** Makes of what was typed what is stored, or says everything that is wrong with it. */
@ApplicationScoped
public class FeedbackCheck {
  static final int LONGEST_TEXT = 5_000;
  private static final int SHORTEST_TEXT = 10;
  static final int MOST_FILES = 5;

  @Inject private Departments departments;

  /**
   * What was meant.
   *
   * @throws InvalidInput with every field that is wrong
   */
  public Matter matter(TypedFeedback typed, Entry entry, Language language) {
    List<FieldProblem> problems = new ArrayList<>();
    Kind kind = oneOf(Kind.class, "kind", typed.kind(), Kind.REPORT, problems);
    Category category =
        oneOf(Category.class, "category", typed.category(), Category.OTHER, problems);
    String text = text(typed, problems);
    Subject subject = subject(typed, problems);
    Naming naming = oneOf(Naming.class, "naming", typed.naming(), Naming.UNNAMED, problems);
    Sender sender = sender(typed, naming, entry != Entry.OPEN311, problems);
    if (typed.sentFiles().size() > MOST_FILES) {
      problems.add(FieldProblem.of("files", "input.too-many", MOST_FILES));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new Matter(kind, category, entry, naming, language, text, subject, sender);
  }

  private static String text(TypedFeedback typed, List<FieldProblem> problems) {
    String text = TypedText.paragraphs(given(typed.text()));
    if (text.isEmpty()) {
      problems.add(FieldProblem.of("text", "feedback.text.missing"));
    } else if (text.length() < SHORTEST_TEXT) {
      problems.add(FieldProblem.of("text", "feedback.text.short"));
    } else if (text.length() > LONGEST_TEXT) {
      problems.add(FieldProblem.of("text", "input.too-long", LONGEST_TEXT));
    }
    return text;
  }

  private Subject subject(TypedFeedback typed, List<FieldProblem> problems) {
    String procedure = TypedText.codeLetters(given(typed.procedure())).toLowerCase(Locale.ROOT);
    if (!procedure.isEmpty()) {
      procedure =
          ProcedureCode.read(procedure.toUpperCase(Locale.ROOT))
              .map(ProcedureCode::value)
              .orElseGet(wrong("procedure", "feedback.procedure.flaw", problems));
    }
    String caseCode = given(typed.caseCode());
    if (!caseCode.isBlank()) {
      caseCode =
          CaseCode.read(caseCode) instanceof CaseCode.Read read
              ? read.code().toString()
              : wrong("caseCode", "feedback.case.flaw", problems).get();
    }
    return new Subject(
        procedure,
        caseCode.strip(),
        line("booking", typed.booking(), 40, problems),
        agency("place", given(typed.place()), problems),
        line("where", typed.where(), 300, problems),
        agency("department", given(typed.department()), problems));
  }

  private String agency(String field, String typed, List<FieldProblem> problems) {
    if (typed.isBlank()) {
      return "";
    }
    return AgencyCode.typed(typed)
        .flatMap(departments::find)
        .map(Department::code)
        .orElseGet(wrong(field, "feedback.department.unknown", problems));
  }

  private static Supplier<String> wrong(String field, String key, List<FieldProblem> problems) {
    return () -> {
      problems.add(FieldProblem.of(field, key));
      return "";
    };
  }

  private static Sender sender(
      TypedFeedback typed, Naming naming, boolean whole, List<FieldProblem> problems) {
    if (naming == Naming.ANONYMOUS) {
      return Sender.NOBODY; // also what was typed before they decided so is not kept
    }
    String name = line("name", typed.name(), 200, problems);
    String address = line("address", typed.address(), 400, problems);
    if (whole && name.isEmpty()) {
      problems.add(FieldProblem.of("name", "feedback.name.missing"));
    }
    if (whole && address.isEmpty()) {
      problems.add(FieldProblem.of("address", "feedback.address.missing"));
    }
    String phone = phone(given(typed.phone()), problems);
    String email = email(given(typed.email()), problems);
    if (whole && given(typed.phone()).isBlank() && given(typed.email()).isBlank()) {
      problems.add(FieldProblem.of("phone", "feedback.contact.missing"));
    }
    return new Sender(name, address, phone, email);
  }

  private static String phone(String typed, List<FieldProblem> problems) {
    String digits = TypedText.codeLetters(typed).replaceAll("[-.()]", "");
    if (!digits.isEmpty() && !digits.matches("\\+?\\d{8,15}")) {
      problems.add(FieldProblem.of("phone", "feedback.phone.flaw"));
      return "";
    }
    return digits;
  }

  private static String email(String typed, List<FieldProblem> problems) {
    if (typed.isBlank()) {
      return "";
    }
    try {
      return MailAddress.of("email", typed).value();
    } catch (InvalidInput none) {
      problems.addAll(none.fields());
      return "";
    }
  }

  private static String line(
      String field, @Nullable String typed, int most, List<FieldProblem> problems) {
    String line = TypedText.line(given(typed));
    if (line.length() > most) {
      problems.add(FieldProblem.of(field, "input.too-long", most));
    }
    return line;
  }

  private static <E extends Enum<E>> E oneOf(
      Class<E> type,
      String field,
      @Nullable String typed,
      E otherwise,
      List<FieldProblem> problems) {
    String name = given(typed).strip();
    if (name.isEmpty()) {
      return otherwise;
    }
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    String all =
        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    problems.add(FieldProblem.of(field, "input.not-one-of", all));
    return otherwise;
  }
}
