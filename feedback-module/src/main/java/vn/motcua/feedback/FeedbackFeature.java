package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** Telling an agency what went well or wrong. */
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
}
