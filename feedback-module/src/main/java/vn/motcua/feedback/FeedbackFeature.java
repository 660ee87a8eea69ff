package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.staff.Role;

/** Telling an agency what went well or wrong, and answering it. */
@ApplicationScoped
public class FeedbackFeature implements PortalFeature {
  @Override
  public String id() {
    return "feedback";
  }

  @Override
  public String bundle() {
    return "vn.motcua.feedback.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(4, "gop-y", "feedback.task"));
  }

  @Override
  public List<StaffArea> areas() {
    return List.of(
        new StaffArea(30, "gop-y", "feedback.desk", Set.of(Role.OFFICER, Role.CLERK, Role.LEADER)),
        new StaffArea(31, "gop-y-tuyen", "feedback.routing", Set.of(Role.ADMINISTRATOR), true));
  }
}
