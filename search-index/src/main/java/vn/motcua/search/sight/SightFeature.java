package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** What staff see of searching, as the shell sees it: texts, and nothing for citizens. */
@ApplicationScoped
public class SightFeature implements PortalFeature {
  @Override
  public String id() {
    return "search-sight";
  }

  @Override
  public String bundle() {
    return "vn.motcua.search.sight.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
