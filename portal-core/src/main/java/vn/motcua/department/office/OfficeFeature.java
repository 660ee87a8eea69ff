package vn.motcua.department.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of what the public sees of departments. */
@ApplicationScoped
public class OfficeFeature implements PortalFeature {
  @Override
  public String id() {
    return "office";
  }

  @Override
  public String bundle() {
    return "vn.motcua.department.office.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
