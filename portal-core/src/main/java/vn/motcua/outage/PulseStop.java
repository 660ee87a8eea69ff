package vn.motcua.outage;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Lets the pulse rest when the portal is taken out of its server. */
@WebListener
public final class PulseStop implements ServletContextListener {
  @Override
  public void contextDestroyed(ServletContextEvent event) {
    Pulse.OF_THE_DATABASE.stop();
  }
}
