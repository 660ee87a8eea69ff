package vn.motcua.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.plugin.PortalFeature.CitizenTask;
import vn.motcua.portal.CitizenMenu;
import vn.motcua.web.PublicAddress;

/** The page for programmers: examples of the features this portal has. */
@Named
@RequestScoped
public class ApiPage {
  private static final List<Example> ALL = Example.all();

  @Inject private CitizenMenu menu;
  @Inject private PublicAddress addresses;

  public List<Example> getExamples() {
    Set<String> here =
        menu.tasks().stream().map(CitizenTask::path).collect(Collectors.toUnmodifiableSet());
    return ALL.stream().filter(example -> here.contains(example.task())).toList();
  }

  /** As it is typed into a terminal. */
  public String command(Example example) {
    return example.command(addresses.of(""));
  }
}
