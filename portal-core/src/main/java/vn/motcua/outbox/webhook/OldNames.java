package vn.motcua.outbox.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the list of subscriptions who changed them long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history",
        OldRows.name("webhook_subscription", "id", "changed_at", "changed_by"),
        OldRows.name("webhook_subscription", "id", "made_at", "made_by"));
  }
}
