package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limited;
import vn.motcua.staff.Role;

/** Orders to the post: for citizens, and at the centre. */
@ApplicationScoped
public class PostalFeature implements PortalFeature, FormLimits {
  @Override
  public String id() {
    return "postal";
  }

  @Override
  public String bundle() {
    return "vn.motcua.postal.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(4, "buu-chinh", "postal.task"));
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(
            21,
            "buu-chinh",
            "postal.area",
            Set.of(Role.CLERK, Role.OFFICER, Role.LEADER, Role.ADMINISTRATOR)));
  }

  @Override
  public List<FormLimit> formLimits() {
    return List.of(
        new FormLimit("/buu-chinh/quan-ly", Limited.LOOKUP, "reference"),
        new FormLimit("/buu-chinh/doi-lich", Limited.LOOKUP, "reference"),
        new FormLimit("/buu-chinh", Limited.WRITE, ""));
  }
}
