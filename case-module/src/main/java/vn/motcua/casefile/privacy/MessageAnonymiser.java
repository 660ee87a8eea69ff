package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Throws away the messages of one-stop software as they came. */
@ApplicationScoped
public class MessageAnonymiser extends RowAnonymiser {
  /** The bean. */
  public MessageAnonymiser() {
    super("case-messages", OldRows.deleted("case_message", "id", "told_at", "TRUE"));
  }
}
