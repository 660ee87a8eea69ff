package vn.motcua.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Empties old messages that are not on their way any more; that there was one stays. */
@ApplicationScoped
public class OutboxAnonymiser extends RowAnonymiser {
  /** What was kept or given up cannot be sent any more: it would go to nobody. */
  static final String EMPTIED =
      "SET recipient = '', title = '', payload = '', matter = '', lane = REPEAT('0', 64),"
          + " open_lane = NULL, due_at = NULL, claim = claim + 1,"
          + " state = IF(state = 'SENT', 'SENT', 'CANCELLED')";

  /** The bean. */
  public OutboxAnonymiser() {
    super(
        "outbox-messages",
        new OldRows(
            "outbox_message",
            "id",
            "changed_at",
            "recipient <> '' AND state IN ('SENT', 'KEPT', 'DEAD', 'CANCELLED')",
            EMPTIED),
        new OldRows(
            "outbox_history",
            "id",
            "at",
            "(who <> '' OR detail <> '')",
            "SET who = '', detail = ''"));
  }
}
