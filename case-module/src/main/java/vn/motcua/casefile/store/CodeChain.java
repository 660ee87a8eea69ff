package vn.motcua.casefile.store;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.code.AgencyCode;

/** Which agencies a code belongs to by its groups alone, also when nobody has listed them. */
public final class CodeChain {
  private CodeChain() {}

  /**
   * The agency and those it is a unit of by its code: {@code 001.02.03.H20}, {@code 000.02.03.H20}…
   */
  public static List<AgencyCode> above(AgencyCode agency) {
    List<AgencyCode> all = new ArrayList<>();
    all.add(agency);
    String[] groups = agency.longForm().value().split("\\.", -1);
    for (int i = 0; i < groups.length - 1; i++) {
      groups[i] = "0".repeat(groups[i].length());
      AgencyCode one = new AgencyCode(String.join(".", groups));
      if (!all.contains(one)) {
        all.add(one);
      }
    }
    all.add(agency.top());
    return all;
  }
}
