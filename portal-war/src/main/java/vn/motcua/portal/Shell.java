package vn.motcua.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of the frame, the home page and the error pages. */
@ApplicationScoped
public class Shell implements PortalFeature {
  @Override
  public String id() {
    return "portal";
  }

  @Override
  public String bundle() {
    return "vn.motcua.portal.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
