package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The texts of the search desk. */
@ApplicationScoped
public class DeskFeature implements PortalFeature {
  @Override
  public String id() {
    return "search-desk";
  }

  @Override
  public String bundle() {
    return "vn.motcua.search.desk.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(new StaffArea(20, "tim-kiem", "desk.area", Set.of(Role.PUBLISHER)));
  }
}
