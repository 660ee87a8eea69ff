package vn.motcua.appointment.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** Who waits for an earlier time without a booking. */
@ApplicationScoped
public class WaitingRecords extends RowRecords {
  @Override
  public String feature() {
    return "booking";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "(SELECT * FROM booking_waiting WHERE person_name <> '') AS theirs",
        "privacy.record.waiting",
        "id",
        "made_at",
        List.of("person_name", "mail", "procedure_code", "until_at"),
        "person_name",
        "mail",
        "mail",
        "token_hash",
        "''",
        List.of("DELETE FROM booking_waiting WHERE id = ?"));
  }
}
