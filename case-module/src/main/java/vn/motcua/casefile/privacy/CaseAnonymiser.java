package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.privacy.retention.OldRows;
import vn.motcua.privacy.retention.RowAnonymiser;

/**
 * Forgets whose a case was, and who handled it, some time after it ended. What happened to it
 * stays: the figures of its year come from that.
 */
@ApplicationScoped
public class CaseAnonymiser extends RowAnonymiser {
  static final String ENDED = "case_id IN (SELECT id FROM case_file WHERE phase = 'ENDED')";

  /** The bean. */
  public CaseAnonymiser() {
    super(
        "cases",
        OldRows.deleted("case_applicant", "case_id", "told_at", ENDED),
        new OldRows(
            "case_event",
            "reference",
            "told_at",
            "person IS NOT NULL AND " + ENDED,
            "SET person = NULL"));
  }
}
