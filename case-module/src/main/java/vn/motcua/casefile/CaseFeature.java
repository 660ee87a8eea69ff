package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** Looking up a case. */
@ApplicationScoped
public class CaseFeature implements PortalFeature {
  @Override
  public String id() {
    return "case";
  }

  @Override
  public String bundle() {
    return "vn.motcua.casefile.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(2, "ho-so", "case.task"));
  }
}
