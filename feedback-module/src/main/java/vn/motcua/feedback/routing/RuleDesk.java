package vn.motcua.feedback.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;

/** Changes of the rules, each with its record. */
@ApplicationScoped
class RuleDesk {
  @Inject private RuleTable rules;
  @Inject private Audit audit;

  List<Rule> all() {
    return rules.all();
  }

  @Transactional
  public void put(Rule rule, AuditEntry entry) {
    rules.put(rule);
    audit.record(entry);
  }

  @Transactional
  public void remove(long id, AuditEntry entry) {
    rules.remove(id);
    audit.record(entry);
  }
}
