package vn.motcua.appointment.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Forgets who an order to the post was for, and throws away what the carrier told of it. */
@ApplicationScoped
public class PostalAnonymiser extends RowAnonymiser {
  static final String EMPTIED =
      "SET person_name = '', phone = '', mail = NULL, address = '', commune = NULL, papers = '', case_code = NULL";

  /** States after which nothing more happens. */
  static final String OVER = "state IN ('DELIVERED', 'RETURNED', 'LOST', 'CANCELLED')";

  /** The bean. */
  public PostalAnonymiser() {
    super(
        "postal-orders",
        new OldRows("postal_order", "id", "changed_at", "person_name <> '' AND " + OVER, EMPTIED),
        new OldRows(
            "postal_remedy",
            "parcel",
            "at",
            "(note <> '' OR who <> '') AND order_id IN"
                + " (SELECT id FROM postal_order WHERE person_name = '')",
            "SET note = '', who = ''"),
        OldRows.deleted("postal_callback", "id", "received_at", "TRUE"));
  }
}
