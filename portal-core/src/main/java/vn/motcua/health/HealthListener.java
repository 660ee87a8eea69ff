package vn.motcua.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.motcua.metric.Figures;

/** Begins to look when the application is up. */
@WebListener
public final class HealthListener implements ServletContextListener {
  @Inject private HealthRounds rounds;
  @Inject private Figures figures;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    rounds.begin();
    figures.begin();
  }
}
