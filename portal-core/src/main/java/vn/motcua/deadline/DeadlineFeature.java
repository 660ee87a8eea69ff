package vn.motcua.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of deadlines. */
@ApplicationScoped
public class DeadlineFeature implements PortalFeature {
  @Override
  public String id() {
    return "deadline";
  }

  @Override
  public String bundle() {
    return "vn.motcua.deadline.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
