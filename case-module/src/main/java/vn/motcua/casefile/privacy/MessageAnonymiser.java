package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Throws away the messages of one-stop software as they came, and the files that staff brought. */
@ApplicationScoped
public class MessageAnonymiser extends RowAnonymiser {
  /** The bean. */
  public MessageAnonymiser() {
    super(
        "case-messages",
        OldRows.deleted("case_message", "id", "told_at", "TRUE"),
        OldRows.deleted("case_sheet_line", "line", "made_at", "TRUE"),
        OldRows.deleted("case_sheet", "id", "made_at", "TRUE"));
  }
}
