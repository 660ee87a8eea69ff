package vn.motcua.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Takes the person out of requests that were answered long ago; that there was one stays. */
@ApplicationScoped
public class OldRequests extends RowAnonymiser {
  /** The bean. */
  public OldRequests() {
    super(
        "privacy-requests",
        new OldRows(
            "privacy_request",
            "id",
            "ended_at",
            "recorded_by <> ''",
            "SET name = '', phone = '', mail = '', code = '', proof = '', answer = '',"
                + " recorded_by = '', proposed_by = '', ended_by = ''"),
        new OldRows(
            "privacy_request_item",
            "request_id",
            "(SELECT r.ended_at FROM privacy_request r WHERE r.id = request_id)",
            "TRUE",
            ""));
  }
}
