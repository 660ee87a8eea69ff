package vn.motcua.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.plugin.PortalFeature;

/** The texts of the outbox. */
@ApplicationScoped
public class OutboxFeature implements PortalFeature {
  @Override
  public String id() {
    return "outbox";
  }

  @Override
  public String bundle() {
    return "vn.motcua.outbox.messages";
  }

  @Override
  public List<CitizenTask> tasks() {
    return List.of();
  }
}
