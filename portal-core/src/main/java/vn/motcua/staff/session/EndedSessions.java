package vn.motcua.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Removes sessions that are over, and ways to the OpenID Connect provider that led nowhere. */
@ApplicationScoped
public class EndedSessions extends RowAnonymiser {
  /** The bean. */
  public EndedSessions() {
    super(
        "staff-sessions",
        OldRows.deleted("staff_session", "id", "ends_at", "TRUE"),
        OldRows.deleted("staff_openid_way", "ends_at", "ends_at", "TRUE"));
  }
}
