package vn.motcua.procedure.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.PublicationDecision;

/**
 * Something staged beside what is decided.
 *
 * @param before the latest version decided; null for a procedure not known, or repealed
 * @param after what an approval would make of it; null when the line fits no more
 * @param latest the decision of the latest version; null when there is none
 * @param outdated true when versions changed since it was compared for the list
 * @param approvedUnder null unless it was approved
 */
public record StagedDetail(
    Staged staged,
    @Nullable ProcedureContent before,
    @Nullable ProcedureContent after,
    @Nullable PublicationDecision latest,
    boolean outdated,
    @Nullable SignedDecision approvedUnder) {

  /** True when a decision known already takes effect later than that day. */
  public boolean comingAfter(LocalDate today) {
    return latest != null && !latest.inForce(today);
  }
}
