package vn.motcua.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.plugin.PortalFeature.CitizenTask;

/** What citizens can do, over all features; collected once, as every page shows it. */
@ApplicationScoped
public class CitizenMenu {
  private List<CitizenTask> tasks = List.of();

  CitizenMenu() {}

  @Inject
  CitizenMenu(@Any Instance<PortalFeature> features) {
    tasks =
        features.stream()
            .flatMap(feature -> feature.tasks().stream())
            .sorted(Comparator.comparingInt(CitizenTask::order))
            .toList();
  }

  /** In their order. */
  public List<CitizenTask> tasks() {
    return tasks;
  }
}
