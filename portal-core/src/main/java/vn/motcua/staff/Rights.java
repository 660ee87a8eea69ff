package vn.motcua.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

/** What the person or program who asks may do. A role held for a department holds for its units. */
@RequestScoped
public class Rights {
  @Inject private StaffMember staff;
  @Inject private DepartmentTree tree;

  Rights() {}

  /** For tests, without a container. */
  @SuppressWarnings("UnnecessaryAssignment")
  Rights(StaffMember staff, DepartmentTree tree) {
    this.staff = staff;
    this.tree = tree;
  }

  /** Whether the role is held for the department, or one it belongs to. */
  public boolean may(Role role, AgencyCode department) {
    List<Grant> held = held(role);
    return held.stream().anyMatch(grant -> grant.department().isEmpty())
        || (!held.isEmpty() && tree.upwards(department).stream().anyMatch(at(held)::contains));
  }

  /** Like {@link #may}, for any of the roles or an auditor's. */
  public boolean mayRead(AgencyCode department, Role... roles) {
    return may(Role.AUDITOR, department)
        || Arrays.stream(roles).anyMatch(role -> may(role, department));
  }

  /** Whether one of the roles is held, for whatever department. */
  public boolean hasAny(Role... roles) {
    return staff.isPresent() && Arrays.stream(roles).anyMatch(staff.identity()::has);
  }

  /** Whether the role is held for all departments. */
  public boolean everywhere(Role role) {
    return held(role).stream().anyMatch(grant -> grant.department().isEmpty());
  }

  /**
   * Refuses whoever may not.
   *
   * @throws PortalProblem 403 unless {@link #may}
   */
  public void require(Role role, AgencyCode department) {
    if (!may(role, department)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  /** The departments for which one of the roles is held. */
  public Scope scope(Role... roles) {
    Set<AgencyCode> departments = new HashSet<>();
    for (Role role : roles) {
      for (Grant grant : held(role)) {
        if (grant.department().isEmpty()) {
          return new Scope.Everywhere();
        }
        departments.addAll(tree.below(grant.department().get()));
      }
    }
    return new Scope.Of(departments);
  }

  private List<Grant> held(Role role) {
    return staff.isPresent()
        ? staff.identity().grants().stream().filter(grant -> grant.role() == role).toList()
        : List.of();
  }

  private static Set<AgencyCode> at(List<Grant> grants) {
    Set<AgencyCode> departments = new HashSet<>();
    grants.forEach(grant -> grant.department().ifPresent(departments::add));
    return departments;
  }
}
