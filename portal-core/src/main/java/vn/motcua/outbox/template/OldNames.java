package vn.motcua.outbox.template;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the versions of the templates who wrote them long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history", OldRows.name("message_template", "version", "changed_at", "changed_by"));
  }
}
