package vn.motcua.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Lets go of old attachments; their files are removed within the hour. */
@ApplicationScoped
public class AttachmentAnonymiser extends RowAnonymiser {
  /** The bean. */
  public AttachmentAnonymiser() {
    super(
        "attachments",
        new OldRows(
            "attachment",
            "id",
            "stored_at",
            "kind IS NOT NULL",
            "SET kind = NULL, subject = 0, name = '', stored_at = '2000-01-01'"));
  }
}
