package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells {@link ClientAddress} at the start which proxies are the operator's. */
@WebListener
public final class TrustedProxies implements ServletContextListener {
  @Inject
  @ConfigProperty(name = "portal.trusted-proxies")
  private Optional<String> proxies;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ClientAddress.believe(event.getServletContext(), AddressRange.list(proxies.orElse("")));
  }
}
