package vn.motcua.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the names of those out of the history of the calendars who changed them long ago. */
@ApplicationScoped
public class OldNames extends RowAnonymiser {
  /** The bean. */
  public OldNames() {
    super(
        "change-history",
        OldRows.name("calendar_change", "id", "at", "who"),
        OldRows.name("calendar_entry", "id", "changed_at", "changed_by"));
  }
}
