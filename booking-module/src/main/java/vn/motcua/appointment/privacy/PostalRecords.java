package vn.motcua.appointment.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** Who ordered the post. One that is on its way has to arrive first. */
@ApplicationScoped
public class PostalRecords extends RowRecords {
  @Override
  public String feature() {
    return "postal";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "(SELECT * FROM postal_order WHERE person_name <> '') AS theirs",
        "privacy.record.postal",
        "id",
        "made_at",
        List.of(
            "reference",
            "person_name",
            "phone",
            "mail",
            "address",
            "papers",
            "procedure_code",
            "case_code"),
        "person_name",
        "phone",
        "mail",
        "reference",
        "IF(" + PostalAnonymiser.OVER + ", '', 'privacy.keep.postal')",
        List.of(
            "DELETE FROM postal_callback WHERE order_id = ?",
            "UPDATE postal_remedy SET note = '' WHERE order_id = ?",
            "UPDATE postal_order " + PostalAnonymiser.EMPTIED + " WHERE id = ?"));
  }
}
