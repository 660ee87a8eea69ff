package vn.motcua.postal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/** The centre whose post a person of the staff looks at, of those they may see. */
@Named
@RequestScoped
public class PostalCentre {
  private static final Role[] ROLES = {Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR};

  @Inject private Supply supply;
  @Inject private Rights rights;
  @Inject private HttpServletRequest request;

  private @Nullable Department chosen;

  @PostConstruct
  void read() {
    List<Department> mine = getAll();
    chosen =
        mine.stream()
            .filter(one -> one.code().equals(typed("centre")))
            .findFirst()
            .orElse(mine.isEmpty() ? null : mine.get(0));
  }

  /** Whether somebody with these rights may see the post of some centre. */
  public static boolean anywhere(Rights held) {
    return held.hasAny(ROLES);
  }

  /** What was sent with the request; never null, without blanks around it. */
  public String typed(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  /** Whether somebody else, as the person it is for, changed it while the page was looked at. */
  public boolean changed(PostalOrder order) {
    return !typed("version").isEmpty() && !typed("version").equals(String.valueOf(order.version()));
  }

  public List<Department> getAll() {
    return supply.centres().stream()
        .filter(one -> rights.mayRead(new AgencyCode(one.code()), ROLES))
        .toList();
  }

  /** The one that was chosen, or else the first; null when there is none. */
  public @Nullable Department getChosen() {
    return chosen;
  }

  /**
   * The code of the one chosen, for who may only read there too.
   *
   * @throws PortalProblem 404 when there is none
   */
  public String code() {
    Department known = chosen;
    if (known == null) {
      throw new PortalProblem(404, "not-found");
    }
    return known.code();
  }

  /**
   * That something may be done there.
   *
   * @throws PortalProblem 403
   */
  public void require(String code) {
    for (Role role : ROLES) {
      if (rights.may(role, new AgencyCode(code))) {
        return;
      }
    }
    throw new PortalProblem(403, "forbidden");
  }
}
