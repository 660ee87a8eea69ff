package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** The publication desk, and the lists that hang at the service centres. */
@ApplicationScoped
public class PublicationFeature implements PortalFeature {
  @Override
  public String id() {
    return "publication";
  }

  @Override
  public String bundle() {
    return "vn.motcua.procedure.publication.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(19, "cong-khai", "publication.area", Set.of(Role.PUBLISHER)),
        new StaffArea(
            20,
            "niem-yet",
            "posting.area",
            Set.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.PUBLISHER)));
  }
}
