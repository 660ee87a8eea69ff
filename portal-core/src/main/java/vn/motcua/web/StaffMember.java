package vn.motcua.web;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/** Who of the staff asks for what this request does. Whatever signs staff in says it here. */
@RequestScoped
public class StaffMember {
  private @Nullable String name;

  void enter(String known) {
    name = known;
  }

  /**
   * The person's name, as it is recorded with what they change.
   *
   * @throws PortalProblem 401 when nobody of the staff is asking
   */
  public String name() {
    if (name == null) {
      throw new PortalProblem(401, "unauthorized");
    }
    return name;
  }
}
