package vn.motcua.procedure.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.text.TypedText;

/**
 * A decision as staff enter it, in full.
 *
 * @param effectiveFrom first day on which it holds, in Vietnam
 * @param issuedBy the body that issued it
 * @param note what it changes, in a sentence, or empty
 */
public record SignedDecision(
    String number, LocalDate signedOn, LocalDate effectiveFrom, String issuedBy, String note) {
  private static final int MAX_NUMBER = 100;
  private static final int MAX_ISSUER = 300;
  private static final int MAX_NOTE = 600;
  private static final int MAX_YEARS_AHEAD = 5;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /**
   * Reads a form; days as browsers send them.
   *
   * @throws InvalidInput naming all that is wrong
   */
  public static SignedDecision read(
      @Nullable String number,
      @Nullable String signedOn,
      @Nullable String effectiveFrom,
      @Nullable String issuedBy,
      @Nullable String note,
      LocalDate today) {
    List<FieldProblem> problems = new ArrayList<>();
    String itsNumber = line("number", number, MAX_NUMBER, true, problems);
    LocalDate signed = day("signedOn", signedOn, problems).orElse(EARLIEST);
    LocalDate effective = day("effectiveFrom", effectiveFrom, problems).orElse(signed);
    String issuer = line("issuedBy", issuedBy, MAX_ISSUER, true, problems);
    String itsNote = line("note", note, MAX_NOTE, false, problems);
    if (signed.isAfter(today)) {
      problems.add(FieldProblem.of("signedOn", "publication.signed-on.future"));
    }
    if (effective.isBefore(signed)) {
      problems.add(FieldProblem.of("effectiveFrom", "publication.effective.before-signed"));
    }
    if (effective.isAfter(today.plusYears(MAX_YEARS_AHEAD))) {
      problems.add(FieldProblem.of("effectiveFrom", "publication.effective.far", MAX_YEARS_AHEAD));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return new SignedDecision(itsNumber, signed, effective, issuer, itsNote);
  }

  private static String line(
      String field,
      @Nullable String typed,
      int longest,
      boolean needed,
      List<FieldProblem> problems) {
    String text = TypedText.line(Objects.toString(typed, ""));
    if (text.isEmpty() && needed) {
      problems.add(FieldProblem.of(field, "publication." + field + ".required"));
    }
    if (text.length() > longest) {
      problems.add(FieldProblem.of(field, "publication.too-long", longest));
    }
    return text;
  }

  private static Optional<LocalDate> day(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    String text = Objects.toString(typed, "").strip();
    if (text.isEmpty()) {
      problems.add(FieldProblem.of(field, "publication." + field + ".required"));
      return Optional.empty();
    }
    Optional<LocalDate> day = TypedDay.read(text);
    if (day.isEmpty() || day.get().isBefore(EARLIEST)) {
      problems.add(FieldProblem.of(field, "publication.day.unreadable"));
      return Optional.empty();
    }
    return day;
  }

  /** As the version of a procedure names it. */
  PublicationDecision as(PublicationKind kind) {
    String told = note.isEmpty() ? issuedBy : issuedBy + ". " + note;
    return new PublicationDecision(number, signedOn, effectiveFrom, kind, told);
  }
}
