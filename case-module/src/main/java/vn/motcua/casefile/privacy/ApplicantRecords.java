package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.privacy.request.PersonalRecord;
import vn.motcua.privacy.request.RowRecords;
import vn.motcua.privacy.request.Sought;

/** Whose cases they are. What the one-stop software has of them it keeps by its own rules. */
@ApplicationScoped
public class ApplicantRecords extends RowRecords {
  @Override
  public String feature() {
    return "case";
  }

  /** One after the other: each by an index of its own, which an OR over two tables cannot use. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public List<PersonalRecord> find(Sought person, int atMost) {
    return Stream.of(
            new Sought(person.name(), "", "", ""),
            new Sought("", person.phone(), "", ""),
            new Sought("", "", person.mail(), ""),
            new Sought("", "", "", person.code()))
        .flatMap(one -> super.find(one, atMost).stream())
        .distinct()
        .sorted(Comparator.comparing(PersonalRecord::at).reversed())
        .limit(atMost)
        .toList();
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
            "DELETE FROM case_sheet_line WHERE code = (SELECT code FROM case_file WHERE id = ?)",
            "DELETE FROM case_message WHERE code = (SELECT code FROM case_file WHERE id = ?)",
            "DELETE FROM case_applicant WHERE case_id = ?"));
  }
}
