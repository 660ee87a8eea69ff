package vn.motcua.appointment.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/** Forgets who had an appointment; that there was one stays, for the figures of its centre. */
@ApplicationScoped
public class BookingAnonymiser extends RowAnonymiser {
  static final String EMPTIED =
      "SET person_name = NULL, phone = NULL, mail = NULL, address = NULL, case_code = NULL,"
          + " contact_hash = NULL, limit_key = NULL, remind_at = NULL";

  /** The bean. */
  public BookingAnonymiser() {
    super(
        "bookings",
        new OldRows("appointment", "id", "ends_at", "person_name IS NOT NULL", EMPTIED),
        OldRows.deleted("booking_waiting", "id", "changed_at", "TRUE"),
        OldRows.deleted("booking_code", "id", "sent_at", "TRUE"));
  }
}
