package vn.motcua.staff.token;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the list of tokens who gave and revoked them long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history",
        OldRows.name("staff_token", "id", "ends_at", "made_by"),
        OldRows.name("staff_token", "id", "ends_at", "revoked_by"));
  }
}
