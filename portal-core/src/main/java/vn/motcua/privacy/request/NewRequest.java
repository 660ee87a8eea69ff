package vn.motcua.privacy.request;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** A request to be recorded; checked. */
public record NewRequest(RequestKind kind, Sought person, String proof, Instant askedAt) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_PROOF = 300;

  /**
   * What was typed, by field.
   *
   * @throws InvalidInput naming all that is wrong
   */
  public static NewRequest read(UnaryOperator<String> typed, Instant now) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<RequestKind> kind =
        Arrays.stream(RequestKind.values())
            .filter(one -> one.name().equals(typed.apply("kind")))
            .findFirst();
    if (kind.isEmpty()) {
      problems.add(FieldProblem.of("kind", "input.required"));
    }
    Sought person =
        new Sought(
            line("name", typed, LONGEST_NAME, problems),
            given("phone", typed, problems, text -> PhoneNumber.of("phone", text).value()),
            given("mail", typed, problems, text -> MailAddress.of("mail", text).value()),
            line("code", typed, LONGEST_CODE, problems));
    String proof = line("proof", typed, LONGEST_PROOF, problems);
    if (proof.isEmpty()) {
      problems.add(FieldProblem.of("proof", "input.required"));
    }
    Instant asked = asked(typed.apply("asked"), now, problems);
    if (problems.isEmpty() && person.equals(new Sought("", "", "", ""))) {
      problems.add(FieldProblem.of("name", "privacy.request.anything"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new NewRequest(kind.orElseThrow(), person, proof, asked);
  }

  private static String line(
      String field, UnaryOperator<String> typed, int longest, List<FieldProblem> problems) {
    String line = TypedText.line(typed.apply(field));
    if (line.length() > longest) {
      problems.add(FieldProblem.of(field, "input.too-long", longest));
    }
    return line;
  }

  private static String given(
      String field,
      UnaryOperator<String> typed,
      List<FieldProblem> problems,
      UnaryOperator<String> read) {
    String text = typed.apply(field);
    try {
      return text.isBlank() ? "" : read.apply(text);
    } catch (InvalidInput wrong) {
      problems.addAll(wrong.fields());
      return "";
    }
  }

  private static Instant asked(@Nullable String typed, Instant now, List<FieldProblem> problems) {
    if (typed == null || typed.isBlank()) {
      return now;
    }
    try {
      Instant asked = LocalDateTime.parse(typed.strip()).atZone(VietnamTime.ZONE).toInstant();
      if (asked.isAfter(now)) {
        problems.add(FieldProblem.of("asked", "privacy.request.future"));
      }
      return asked;
    } catch (DateTimeParseException unreadable) {
      problems.add(FieldProblem.of("asked", "privacy.request.time"));
      return now;
    }
  }
}
