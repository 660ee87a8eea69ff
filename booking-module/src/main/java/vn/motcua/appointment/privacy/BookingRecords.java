package vn.motcua.appointment.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** Who has or had an appointment. One that is still to come is cancelled first. */
@ApplicationScoped
public class BookingRecords extends RowRecords {
  @Override
  public String feature() {
    return "booking";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "(SELECT * FROM appointment WHERE person_name IS NOT NULL) AS theirs",
        "privacy.record.booking",
        "id",
        "made_at",
        List.of(
            "reference",
            "person_name",
            "phone",
            "mail",
            "address",
            "procedure_code",
            "case_code",
            "starts_at"),
        "person_name",
        "phone",
        "mail",
        "reference",
        "IF(ends_at < UTC_TIMESTAMP(6) OR state = 'CANCELLED', '', 'privacy.keep.booking')",
        List.of("UPDATE appointment " + BookingAnonymiser.EMPTIED + " WHERE id = ?"));
  }
}
