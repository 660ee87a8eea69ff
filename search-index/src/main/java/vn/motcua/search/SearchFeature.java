package vn.motcua.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** Searching procedures, as the shell sees it. */
@ApplicationScoped
public class SearchFeature implements PortalFeature {
  @Override
  public String id() {
    return "procedure";
  }

  @Override
  public String bundle() {
    return "vn.motcua.search.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of(new CitizenTask(1, "thu-tuc", "procedure.task"));
  }
}
