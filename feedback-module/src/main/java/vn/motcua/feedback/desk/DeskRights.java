package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.code.AgencyCode;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.joint.Contributions;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.DepartmentTree;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;
import vn.motcua.web.StaffMember;

/**
 * What of all feedback somebody may see. Complaints and denunciations: only leaders of the desk
 * that has them, and nobody of the agency they are about, auditors and administrators included.
 */
@RequestScoped
class DeskRights {
  static final Role[] WORKERS = {Role.OFFICER, Role.CLERK, Role.LEADER};

  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private DepartmentTree tree;
  @Inject private Contributions contributions;

  /** The departments whose open feedback they may see. */
  Scope open() {
    return rights.scope(Role.OFFICER, Role.CLERK, Role.LEADER, Role.AUDITOR);
  }

  /** The departments whose secret feedback they may see. */
  Scope secret() {
    return rights.scope(Role.LEADER);
  }

  /** Every agency of which they belong to a part: a secret about one of these is kept from them. */
  Set<String> own() {
    Set<String> own = new HashSet<>();
    for (Grant grant : staff.identity().grants()) {
      grant
          .department()
          .ifPresent(one -> tree.upwards(one).forEach(above -> own.add(above.value())));
    }
    return own;
  }

  /** Whether a department is, or belongs to, the agency that a feedback is about. */
  boolean isAbout(Feedback feedback, String department) {
    String agency = feedback.matter().subject().agency();
    return tree.upwards(new AgencyCode(department)).stream()
        .anyMatch(above -> above.value().equals(agency));
  }

  boolean maySee(Feedback feedback) {
    AgencyCode owner = new AgencyCode(feedback.owner());
    return feedback.matter().kind().open()
        ? rights.mayRead(owner, WORKERS) || isAsked(feedback)
        : rights.may(Role.LEADER, owner) && !own().contains(feedback.matter().subject().agency());
  }

  /** Whether a department of theirs owes its part of the answer. */
  private boolean isAsked(Feedback feedback) {
    return contributions.asked(feedback.id()).stream()
        .anyMatch(department -> rights.mayRead(new AgencyCode(department), WORKERS));
  }

  /** Whether they work at a department. */
  boolean worksAt(String department) {
    AgencyCode code = new AgencyCode(department);
    return Stream.of(WORKERS).anyMatch(role -> rights.may(role, code));
  }

  boolean mayWork(Feedback feedback) {
    AgencyCode owner = new AgencyCode(feedback.owner());
    boolean works = rights.may(Role.OFFICER, owner) || rights.may(Role.CLERK, owner);
    return (works || mayLead(feedback)) && maySee(feedback);
  }

  boolean mayLead(Feedback feedback) {
    return maySee(feedback) && rights.may(Role.LEADER, new AgencyCode(feedback.owner()));
  }

  /**
   * Refuses whoever may not; what they may not see is not there.
   *
   * @throws PortalProblem 404 or 403
   */
  void requireSight(Feedback feedback) {
    if (!maySee(feedback)) {
      throw new PortalProblem(404, "not-found");
    }
  }

  void requireWork(Feedback feedback) {
    requireSight(feedback);
    if (!mayWork(feedback)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  void requireLead(Feedback feedback) {
    requireSight(feedback);
    if (!mayLead(feedback)) {
      throw new PortalProblem(403, "forbidden");
    }
  }
}
