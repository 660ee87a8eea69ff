package vn.motcua.casefile.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that matter for a case, in Vietnam; null for what has not happened.
 *
 * @param submittedOn the papers were handed in or sent
 * @param receivedOn the agency accepted them; the clock starts
 * @param dueOn the promised day; null when there is no deadline
 * @param issuedOn the result was signed
 * @param recordedOn the result was entered into the one-stop software
 * @param handedOverOn the citizen has the result
 */
public record CaseDates(
    @Nullable LocalDate submittedOn,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate recordedOn,
    @Nullable LocalDate handedOverOn) {
  public static final CaseDates NONE = new CaseDates(null, null, null, null, null, null);

  /** With another promised day. */
  public CaseDates dueOn(@Nullable LocalDate day) {
    return new CaseDates(submittedOn, receivedOn, day, issuedOn, recordedOn, handedOverOn);
  }
}
