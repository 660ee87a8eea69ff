package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/**
 * Forgets who followed a case some time after the case, or the following, ended; and who was asked
 * and never answered.
 */
@ApplicationScoped
public class FollowAnonymiser extends RowAnonymiser {
  /** The bean. */
  public FollowAnonymiser() {
    super(
        "case-follows",
        OldRows.deleted(
            "case_follow",
            "id",
            "changed_at",
            "(state <> 'ACTIVE' OR " + CaseAnonymiser.ENDED + ")"));
  }
}
