package vn.motcua.casefile.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.privacy.request.RowRecords;

/** Which mailboxes follow which cases. */
@ApplicationScoped
public class FollowRecords extends RowRecords {
  @Override
  public String feature() {
    return "case-follow";
  }

  @Override
  protected Rows rows() {
    return new Rows(
        "case_follow JOIN (SELECT id AS case_id, code FROM case_file) AS their USING (case_id)",
        "privacy.record.case-follow",
        "id",
        "asked_at",
        List.of("code", "mail", "client"),
        "",
        "",
        "mail",
        "code",
        "''",
        List.of("DELETE FROM case_follow WHERE id = ?"));
  }
}
