package vn.motcua.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
 */
public record PublicCase(
    CaseCode code,
    CaseStatus status,
    Completion completion,
    String procedure,
    @Nullable String procedureName,
    AgencyCode department,
    @Nullable LocalDate promisedOn,
    @Nullable Timeliness timeliness) {

  PublicCase named(String name) {
    return new PublicCase(
        code, status, completion, procedure, name, department, promisedOn, timeliness);
  }
}
