package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the history of the search desk who changed them long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history",
        OldRows.name("search_desk_change", "id", "at", "who"),
        OldRows.name("search_desk_item", "id", "changed_at", "changed_by"),
        OldRows.name("search_desk_item", "id", "made_at", "made_by"));
  }
}
