package vn.motcua.reference;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Removes old references: what they opened is long done. */
@ApplicationScoped
public class OldReferences extends RowAnonymiser {
  /** The bean. */
  public OldReferences() {
    super("references", OldRows.deleted("public_reference", "id", "made_at", "id > 1"));
  }
}
