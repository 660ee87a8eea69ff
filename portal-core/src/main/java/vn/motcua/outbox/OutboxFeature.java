package vn.motcua.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The texts of the outbox. */
@ApplicationScoped
public class OutboxFeature implements PortalFeature {
  @Override
  public String id() {
    return "outbox";
  }

  @Override
  public String bundle() {
    return "vn.motcua.outbox.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(new StaffArea(80, "tin-nhan", "outbox.area", Set.of(Role.ADMINISTRATOR), true));
  }
}
