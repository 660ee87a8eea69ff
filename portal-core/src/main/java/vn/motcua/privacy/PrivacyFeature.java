package vn.motcua.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** Personal data: the register, how long they are kept, and what people ask of theirs. */
@ApplicationScoped
public class PrivacyFeature implements PortalFeature {
  @Override
  public String id() {
    return "privacy";
  }

  @Override
  public String bundle() {
    return "vn.motcua.privacy.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(
            86, "du-lieu-ca-nhan", "privacy.area", Set.of(Role.ADMINISTRATOR, Role.LEADER), true));
  }
}
