package vn.motcua.search.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of the search desk. */
@ApplicationScoped
public class DeskFeature implements PortalFeature {
  @Override
  public String id() {
    return "search-desk";
  }

  @Override
  public String bundle() {
    return "vn.motcua.search.desk.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
