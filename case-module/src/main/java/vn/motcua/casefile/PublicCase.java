package vn.motcua.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;

/**
 * What anybody who knows the code of a case may see: nothing personal, no officer, no note.
 *
 * @param procedure code of the procedure as the one-stop software gave it
 * @param procedureName in Vietnamese; null when nobody knows it
 * @param department the agency that handles it
 * @param promisedOn null when there is no deadline, or none yet
 * @param timeliness null where there is nothing to judge
 * @param amends what became of being late
 */
public record PublicCase(
    CaseCode code,
    CaseStatus status,
    Completion completion,
    String procedure,
    @Nullable String procedureName,
    AgencyCode department,
    @Nullable LocalDate promisedOn,
    @Nullable Timeliness timeliness,
    Amends amends) {

  /** What the agency did about being late. */
  public enum Amends {
    NONE,
    /** It has apologised and promised another day. */
    APOLOGISED,
    /** That other day is over, too. */
    APOLOGISED_AGAIN_LATE
  }

  /** What is public of a stored case that day. */
  static PublicCase of(CaseCode code, CaseRow row, LocalDate today) {
    return new PublicCase(
        code,
        row.status(),
        row.completion(),
        row.procedure(),
        row.procedureName(),
        AgencyCode.typed(row.department()).orElse(code.agency()),
        row.dates().dueOn(),
        Timeliness.of(row.dates(), row.status(), row.clock(today)).orElse(null),
        amends(row, today));
  }

  PublicCase named(String name) {
    return new PublicCase(
        code, status, completion, procedure, name, department, promisedOn, timeliness, amends);
  }

  private static Amends amends(CaseRow row, LocalDate today) {
    if (row.apologyOn() == null) {
      return Amends.NONE;
    }
    LocalDate again = row.apologyDay();
    return again != null && today.isAfter(again) ? Amends.APOLOGISED_AGAIN_LATE : Amends.APOLOGISED;
  }
}
