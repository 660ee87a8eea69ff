package vn.motcua.portal.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** Accounts, people, sessions and tokens. */
@ApplicationScoped
public class StaffFeature implements PortalFeature {
  private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);

  @Override
  public String id() {
    return "staff";
  }

  @Override
  public String bundle() {
    return "vn.motcua.portal.staff.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(90, "nhan-su", "staff.people", ADMINISTRATOR),
        new StaffArea(91, "phien", "staff.sessions", ADMINISTRATOR),
        new StaffArea(92, "ma-truy-cap", "staff.tokens", ADMINISTRATOR),
        new StaffArea(99, StaffAreas.ACCOUNT, "staff.account", Set.of()));
  }
}
