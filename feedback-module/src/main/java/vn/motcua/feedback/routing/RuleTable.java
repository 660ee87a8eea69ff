package vn.motcua.feedback.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The rules as they are stored. */
@ApplicationScoped
public class RuleTable {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** In the order in which they are asked. */
  @Transactional
  public List<Rule> all() {
    return em
        .createQuery("from FeedbackRule order by position, id", RuleRow.class)
        .getResultList()
        .stream()
        .map(RuleRow::rule)
        .toList();
  }

  /** In place of one for the same things, if there is one. */
  @Transactional
  public void put(Rule rule) {
    em.createQuery(
            "delete FeedbackRule r where r.procedure = :procedure and r.category = :category"
                + " and r.place = :place"
                + " and ((:words = '' and r.words = '')"
                + " or (:words <> '' and r.words <> '' and r.department = :department))")
        .setParameter("procedure", rule.procedure())
        .setParameter("category", rule.category())
        .setParameter("place", rule.place())
        .setParameter("words", rule.words())
        .setParameter("department", rule.department())
        .executeUpdate();
    em.persist(new RuleRow(rule));
  }

  @Transactional
  public void remove(long id) {
    em.createQuery("delete FeedbackRule r where r.id = :id").setParameter("id", id).executeUpdate();
  }
}
