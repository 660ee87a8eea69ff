package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The self-check of leaders. */
@ApplicationScoped
public class SelfCheckFeature implements PortalFeature {
  @Override
  public String id() {
    return "selfcheck";
  }

  @Override
  public String bundle() {
    return "vn.motcua.selfcheck.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(new StaffArea(15, "tu-kiem-tra", "selfcheck.area", Set.of(Role.LEADER)));
  }
}
