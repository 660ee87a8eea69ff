package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.protection.gate.FormLimit;
import vn.motcua.protection.gate.FormLimits;
import vn.motcua.protection.limit.Limited;
import vn.motcua.staff.Role;

/** Telling an agency what went well or wrong, and answering it. */
@ApplicationScoped
public class FeedbackFeature implements PortalFeature, FormLimits {
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
        new StaffArea(31, "gop-y-tuyen", "feedback.routing", Set.of(Role.ADMINISTRATOR), true),
        new StaffArea(32, "gop-y-han", "feedback.limits", Set.of(Role.ADMINISTRATOR), true));
  }

  @Override
  public List<FormLimit> formLimits() {
    return List.of(
        new FormLimit("/gop-y/tra-cuu", Limited.LOOKUP, "reference"),
        new FormLimit("/gop-y", Limited.WRITE, ""),
        new FormLimit("/open311", Limited.WRITE, ""));
  }
}
