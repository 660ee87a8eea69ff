package vn.motcua.procedure.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.PublicationKind;

class SignedDecisionTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private static SignedDecision read(String number, String signed, String effective, String by) {
    return SignedDecision.read(number, signed, effective, by, "", TODAY);
  }

  private static List<String> wrong(String number, String signed, String effective, String by) {
    return catchThrowableOfType(InvalidInput.class, () -> read(number, signed, effective, by))
        .fields()
        .stream()
        .map(FieldProblem::field)
        .toList();
  }

  @Test
  void a_version_names_who_issued_its_decision() {
    SignedDecision decision = read(" 12/QĐ-UBND ", "2026-11-01", "2026-11-02", "UBND tỉnh");

    assertThat(decision.as(PublicationKind.AMEND).number()).isEqualTo("12/QĐ-UBND");
    assertThat(decision.as(PublicationKind.AMEND).note()).isEqualTo("UBND tỉnh");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-01", "1/11/2026", "01.11.2026", "01-11-2026"})
  void a_day_is_read_as_browsers_send_it_and_as_people_write_it(String signed) {
    assertThat(read("1", signed, "2026-11-02", "A").signedOn())
        .isEqualTo(LocalDate.of(2026, 11, 1));
  }

  @Test
  void everything_missing_is_named_at_once() {
    assertThat(wrong("", "", "", " "))
        .containsExactly("number", "signedOn", "effectiveFrom", "issuedBy");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-03, 2026-11-04, signedOn",
    "2026-11-01, 2026-10-31, effectiveFrom",
    "2026-11-01, 2031-11-03, effectiveFrom",
    "2026-02-30, 2026-11-01, signedOn",
    "0026-02-03, 2026-11-01, signedOn"
  })
  void a_day_that_cannot_be_is_refused(String signed, String effective, String field) {
    assertThat(wrong("1", signed, effective, "A")).containsExactly(field);
  }
}
