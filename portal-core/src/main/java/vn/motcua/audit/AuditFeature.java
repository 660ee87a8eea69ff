package vn.motcua.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The audit, which is about all departments. */
@ApplicationScoped
public class AuditFeature implements PortalFeature {
  @Override
  public String id() {
    return "audit";
  }

  @Override
  public String bundle() {
    return "vn.motcua.audit.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(85, "nhat-ky", "audit.area", Set.of(Role.ADMINISTRATOR, Role.AUDITOR), true));
  }
}
