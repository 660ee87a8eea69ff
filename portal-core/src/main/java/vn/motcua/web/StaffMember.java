package vn.motcua.web;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Identity;

/** Who of the staff asks for what this request does. Whatever signs staff in says it here. */
@RequestScoped
public class StaffMember {
  private @Nullable Identity identity;

  /** For what signs staff in, and for work done in somebody's name. */
  public void enter(Identity known) {
    identity = known;
  }

  public boolean isPresent() {
    return identity != null;
  }

  /**
   * The person or program, with what they were granted.
   *
   * @throws PortalProblem 401 when nobody of the staff is asking
   */
  public Identity identity() {
    if (identity == null) {
      throw new PortalProblem(401, "unauthorized");
    }
    return identity;
  }

  /**
   * The person's name, as it is recorded with what they change.
   *
   * @throws PortalProblem 401 when nobody of the staff is asking
   */
  public String name() {
    return identity().name();
  }
}
