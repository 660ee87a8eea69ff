package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.motcua.selfcheck.SelfCheckRule;
import vn.motcua.selfcheck.SelfCheckRules;
import vn.motcua.selfcheck.SqlSearch;
import vn.motcua.selfcheck.Weight;
import vn.motcua.staff.Role;

/** What an inspection would find wrong with what is published. */
@ApplicationScoped
public class ProcedureChecks implements SelfCheckRules {
  /** What came along when the procedure was first known here is not judged. */
  private static final String LATE =
      "SELECT '' AS department, p.code AS label, CONCAT('thu-tuc/', p.code) AS path,"
          + " v.effective_from AS since,"
          + " DATEDIFF(v.recorded_at + INTERVAL 7 HOUR, v.effective_from) AS value"
          + " FROM procedure_version v JOIN procedure_ p ON p.id = v.procedure_id"
          + " WHERE v.effective_from IS NOT NULL"
          + " AND DATEDIFF(v.recorded_at + INTERVAL 7 HOUR, v.effective_from) > :days"
          + " AND v.recorded_at > (SELECT MIN(o.recorded_at) + INTERVAL 1 DAY"
          + " FROM procedure_version o WHERE o.procedure_id = v.procedure_id)";

  private static final String INCOMPLETE =
      "SELECT '' AS department, code AS label, CONCAT('thu-tuc/', code) AS path, since, value FROM"
          + " (SELECT p.code, COALESCE(v.effective_from, DATE(v.recorded_at)) AS since,"
          + " "
          + Completeness.missingParts()
          + " AS value"
          + " FROM procedure_ p JOIN procedure_version v"
          + " ON v.procedure_id = p.id AND v.number = p.shown_version"
          + " WHERE p.status = 'PUBLISHED') judged WHERE value > 0";

  @Inject private SqlSearch sql;

  @Override
  public List<SelfCheckRule> rules() {
    return List.of(
        rule("published-late", 9, Weight.BREACH, LATE),
        rule("procedure-incomplete", 11, Weight.BREACH, INCOMPLETE));
  }

  private SelfCheckRule rule(String id, int number, Weight weight, String query) {
    return new SelfCheckRule(id, number, weight, Role.PUBLISHER, sql.of(id, query));
  }
}
