package vn.motcua.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;

/**
 * A case as the one-stop software tells it.
 *
 * @param procedure its code as given; the catalogue may not know it
 * @param procedureName its name as given, in Vietnamese; null when only the code came along
 * @param department the agency that handles it
 * @param events in any order
 */
public record CopiedCase(
    CaseCode code,
    String procedure,
    @Nullable String procedureName,
    AgencyCode department,
    FilingChannel channel,
    CaseDates dates,
    List<Event> events) {

  /**
   * One change of status.
   *
   * @param id its name there; stable, so that it can be sent again
   */
  public record Event(String id, Instant at, CaseStatus status) {}
}
