package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.InvalidInput;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;
import vn.motcua.time.VietnamTime;

/** What an administrator can choose in forms: departments of their own, and roles. */
@Named
@RequestScoped
public class Choices {
  /** Stands for all departments in a form; nothing stands for nothing chosen. */
  public static final String EVERYWHERE = "*";

  @Inject private Departments departments;
  @Inject private Rights rights;
  @Inject private Clock clock;

  /** Those that exist today and the person administers. */
  public List<Department> getDepartments() {
    Scope mine = rights.scope(Role.ADMINISTRATOR);
    return departments.all().stream()
        .filter(department -> !department.closed(VietnamTime.today(clock)))
        .filter(department -> mine.covers(new AgencyCode(department.code())))
        .toList();
  }

  /** Whether the person may choose all departments at once. */
  public boolean isEverywhere() {
    return rights.everywhere(Role.ADMINISTRATOR);
  }

  /** The roles of people; that of programs is for tokens. */
  public List<Role> getRoles() {
    return Arrays.stream(Role.values()).filter(role -> role != Role.INTEGRATION).toList();
  }

  public List<Role> getTokenRoles() {
    return List.of(Role.INTEGRATION, Role.PUBLISHER, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  static Optional<AgencyCode> department(@Nullable String chosen) {
    if (EVERYWHERE.equals(chosen)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new AgencyCode(chosen == null ? "" : chosen));
    } catch (IllegalArgumentException none) {
      throw new InvalidInput("department", "input.required");
    }
  }

  static Role role(@Nullable String chosen) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("role", "input.required"));
  }
}
