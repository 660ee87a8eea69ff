package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The page on which staff see how the portal is doing. */
@ApplicationScoped
public class HealthFeature implements PortalFeature {
  @Override
  public String id() {
    return "health";
  }

  @Override
  public String bundle() {
    return "vn.motcua.health.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(95, "tinh-trang", "health.area", Set.of(Role.ADMINISTRATOR), true));
  }
}
