package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** Whose cases they are. What the one-stop software has of them it keeps by its own rules. */
@ApplicationScoped
public class ApplicantRecords extends RowRecords {
  @Override
  public String feature() {
    return "case";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "case_applicant JOIN (SELECT id AS case_id, code, phase FROM case_file) AS their"
            + " USING (case_id)",
        "privacy.record.case",
        "case_id",
        "told_at",
        List.of("code", "name", "phone", "email", "summary"),
        "name",
        "phone",
        "email",
        "code",
        "IF(phase = 'ENDED', '', 'privacy.keep.case')",
        List.of(
            "DELETE FROM case_message WHERE code = (SELECT code FROM case_file WHERE id = ?)",
            "DELETE FROM case_applicant WHERE case_id = ?"));
  }
}
