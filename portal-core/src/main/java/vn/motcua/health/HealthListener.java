package vn.motcua.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.motcua.metric.Figures;
import vn.motcua.plugin.ServerStart;

/** Begins to look when the application is up. */
@WebListener
public final class HealthListener implements ServletContextListener {
  @Inject private HealthRounds rounds;
  @Inject private Figures figures;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServerStart.whenOver(executor, this::begin);
  }

  private void begin() {
    rounds.begin();
    figures.begin();
  }
}
