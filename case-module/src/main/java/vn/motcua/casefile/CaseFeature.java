package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** Looking up a case, and the desk of staff who handle cases. */
@ApplicationScoped
public class CaseFeature implements PortalFeature {
  @Override
  public String id() {
    return "case";
  }

  @Override
  public String bundle() {
    return "vn.motcua.casefile.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(2, "ho-so", "case.task"));
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(new StaffArea(20, "ho-so", "case.area", Set.of(Role.OFFICER, Role.LEADER)));
  }
}
