package vn.motcua.staff;

import java.util.List;
import java.util.Set;
import vn.motcua.code.AgencyCode;

/** Which department belongs to which. */
public interface DepartmentTree {
  /** The department itself, the one it belongs to, and so on to the top. */
  List<AgencyCode> upwards(AgencyCode department);

  /** The department itself with all its units and theirs. */
  Set<AgencyCode> below(AgencyCode department);
}
