package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Down only for what nothing but a restart mends: threads that wait for one another for ever. */
@Liveness
@ApplicationScoped
public class Aliveness implements HealthCheck {
  @Override
  public HealthCheckResponse call() {
    long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
    return HealthCheckResponse.named("threads").status(stuck == null).build();
  }
}
