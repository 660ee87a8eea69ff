package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.code.AgencyCode;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Officer;
import vn.motcua.problem.InvalidInput;
import vn.motcua.staff.DepartmentTree;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;

/** To whom a feedback can be given: people who work at its department. */
@RequestScoped
class Colleagues {
  private static final int MOST = 200;
  private static final Set<String> NONE = Set.of("-");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private DepartmentTree tree;
  @Inject private StaffMember staff;

  /** Those of its department; of what is restricted, its leaders only. */
  @Transactional
  public List<Officer> of(String department, boolean open) {
    List<String> codes =
        tree.upwards(new AgencyCode(department)).stream().map(AgencyCode::value).toList();
    return at(codes, open ? Arrays.asList(DeskRights.WORKERS) : List.of(Role.LEADER));
  }

  /** Those of the departments who asks works for. */
  @Transactional
  public List<Officer> mine() {
    Set<String> codes =
        staff.identity().grants().stream().map(Grant::stored).collect(Collectors.toSet());
    codes.remove("");
    return at(codes.isEmpty() ? NONE : codes, Arrays.asList(DeskRights.WORKERS));
  }

  private List<Officer> at(Collection<String> departments, List<Role> roles) {
    return em
        .createQuery(
            "select distinct p.id, p.name from StaffPerson p join p.grants g"
                + " where p.disabled = false and g.role in (:roles)"
                + " and g.department in (:departments) order by p.name, p.id",
            Object[].class)
        .setParameter("roles", roles)
        .setParameter("departments", departments)
        .setMaxResults(MOST)
        .getResultList()
        .stream()
        .map(row -> new Officer((Long) row[0], (String) row[1]))
        .toList();
  }

  /** The colleague of this id. */
  Officer named(Feedback feedback, String id) {
    return of(feedback.owner(), feedback.matter().kind().open()).stream()
        .filter(one -> id.equals(String.valueOf(one.id())))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("colleague", "feedback.colleague.none"));
  }
}
