package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the publication desk who acted there long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history",
        OldRows.name("procedure_delivery", "id", "made_at", "made_by"),
        OldRows.name("procedure_decision", "id", "made_at", "made_by"),
        OldRows.name("staged_procedure", "id", "changed_at", "changed_by"),
        OldRows.name("posted_list", "id", "made_at", "made_by"));
  }
}
