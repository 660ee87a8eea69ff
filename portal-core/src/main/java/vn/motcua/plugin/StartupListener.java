package vn.motcua.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Begins the start-up tasks when the application is up. Not when CDI is: the server's executors
 * cannot always be looked up that early.
 */
@WebListener
public final class StartupListener implements ServletContextListener {
  @Inject private Startup startup;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    startup.begin();
  }
}
