package vn.motcua.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** The same for those who only wait for the start; the server takes one kind a class. */
@org.eclipse.microprofile.health.Startup
@ApplicationScoped
public class StartedCheck implements HealthCheck {
  @Inject private Startup startup;

  @Override
  public HealthCheckResponse call() {
    return StartupCheck.answer(startup);
  }
}
