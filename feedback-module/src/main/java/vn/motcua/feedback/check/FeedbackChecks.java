package vn.motcua.feedback.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.motcua.selfcheck.SelfCheckRule;
import vn.motcua.selfcheck.SelfCheckRules;
import vn.motcua.selfcheck.SqlSearch;
import vn.motcua.selfcheck.Weight;
import vn.motcua.staff.Role;

/** The rules about feedback. Complaints and denunciations are none of its business. */
@ApplicationScoped
public class FeedbackChecks implements SelfCheckRules {
  private static final String OVERDUE =
      "SELECT owner AS department, CONCAT('', reference) AS label,"
          + " CONCAT('can-bo/gop-y/viec?id=', id) AS path, due_on AS since,"
          + " DATEDIFF(:today, due_on) AS value FROM feedback WHERE kind IN ('REPORT', 'PROPOSAL')"
          + " AND state IN ('RECEIVED', 'IN_HAND', 'WAITING', 'DRAFTED')"
          + " AND due_on < :today - INTERVAL :days DAY";

  @Inject private SqlSearch sql;

  @Override
  public List<SelfCheckRule> rules() {
    return List.of(
        new SelfCheckRule(
            "feedback-overdue",
            14,
            Weight.BREACH,
            Role.LEADER,
            sql.of("feedback-overdue", OVERDUE)));
  }
}
