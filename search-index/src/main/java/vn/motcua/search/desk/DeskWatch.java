package vn.motcua.search.desk;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.RevisionWatch;
import vn.motcua.plugin.StartupTask;

/** Looks for changes another node has saved. */
@ApplicationScoped
public class DeskWatch implements StartupTask {
  @Inject private DeskState state;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private @Nullable RevisionWatch watch;

  @Override
  public int order() {
    return 35;
  }

  @Override
  public String description() {
    return "rules of the search desk";
  }

  @Override
  public void run() {
    begin();
    state.refresh();
  }

  private synchronized void begin() {
    if (watch == null) {
      watch = new RevisionWatch("rules of the search desk", state::poll, executor);
      watch.begin();
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (watch != null) {
      watch.stop();
    }
  }
}
