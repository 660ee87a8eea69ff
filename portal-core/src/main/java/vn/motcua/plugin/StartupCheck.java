package vn.motcua.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only when what the start has to load is loaded. */
@Readiness
@ApplicationScoped
public class StartupCheck implements HealthCheck {
  @Inject private Startup startup;

  @Override
  public HealthCheckResponse call() {
    return answer(startup);
  }

  static HealthCheckResponse answer(Startup startup) {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("startup")
            .status(startup.ready())
            .withData("doing", startup.current());
    startup.failures().forEach(answer::withData);
    return answer.build();
  }
}
