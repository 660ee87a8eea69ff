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
  private static final String INCOMPLETE =
      "SELECT '' AS department, code AS label, CONCAT('thu-tuc/', code) AS path, since, value,"
          + " lacks AS detail FROM"
          + " (SELECT p.code, COALESCE(v.effective_from, DATE(v.recorded_at)) AS since,"
          + " "
          + Completeness.missingParts()
          + " AS value, "
          + Completeness.missing()
          + " AS lacks"
          + " FROM procedure_ p JOIN procedure_version v"
          + " ON v.procedure_id = p.id AND v.number = p.shown_version"
          + " WHERE p.status = 'PUBLISHED') judged WHERE value > 0";

  @Inject private SqlSearch sql;
  @Inject private PublishedLate published;

  @Override
  public List<SelfCheckRule> rules() {
    SelfCheckRule.All late = published::all; // from outside, so that there is a transaction
    return List.of(
        new SelfCheckRule(PublishedLate.ID, 9, Weight.BREACH, Role.PUBLISHER, late),
        new SelfCheckRule(
            "procedure-incomplete",
            11,
            Weight.BREACH,
            Role.PUBLISHER,
            sql.of("procedure-incomplete", INCOMPLETE)));
  }
}
