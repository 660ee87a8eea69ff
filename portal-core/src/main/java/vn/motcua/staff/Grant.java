package vn.motcua.staff;

import java.util.Optional;
import vn.motcua.code.AgencyCode;

/**
 * A role for a department and its units.
 *
 * @param department empty for all departments, those without a parent included
 */
public record Grant(Role role, Optional<AgencyCode> department) {
  public static Grant everywhere(Role role) {
    return new Grant(role, Optional.empty());
  }

  public static Grant in(AgencyCode department, Role role) {
    return new Grant(role, Optional.of(department));
  }

  /** Reads what {@link #stored} wrote. */
  public static Grant of(Role role, String stored) {
    return stored.isEmpty() ? everywhere(role) : in(new AgencyCode(stored), role);
  }

  /** The department as it is stored: its code, or nothing for all. */
  public String stored() {
    return department.map(AgencyCode::value).orElse("");
  }
}
