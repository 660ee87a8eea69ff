package vn.motcua.search.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of open data. */
@ApplicationScoped
public class OpenDataFeature implements PortalFeature {
  @Override
  public String id() {
    return "open-data";
  }

  @Override
  public String bundle() {
    return "vn.motcua.search.opendata.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
