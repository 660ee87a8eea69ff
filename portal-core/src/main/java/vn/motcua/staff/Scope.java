package vn.motcua.staff;

import java.util.Set;
import vn.motcua.code.AgencyCode;

/** The departments a role is held for; for lists and exports. */
public sealed interface Scope {
  boolean covers(AgencyCode department);

  /** All departments, and what belongs to none. */
  record Everywhere() implements Scope {
    @Override
    public boolean covers(AgencyCode department) {
      return true;
    }
  }

  /** These only; may be none. */
  record Of(Set<AgencyCode> departments) implements Scope {
    @Override
    public boolean covers(AgencyCode department) {
      return departments.contains(department);
    }
  }
}
