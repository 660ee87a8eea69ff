package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.Readiness;
import vn.motcua.outage.Outage;

/** The database: its pulse is felt twice a second anyway. */
@Readiness
@ApplicationScoped
public class DatabaseDependency extends Dependency {
  @Inject private Clock clock;

  @Override
  public String name() {
    return "database";
  }

  @Override
  protected Finding look() {
    Optional<Instant> since = Outage.since();
    Map<String, Long> figures = new HashMap<>(ServerPool.figures());
    figures.put("connections", (long) Outage.connections());
    return since.isEmpty()
        ? Finding.well(figures)
        : Finding.away(
            "no answer for "
                + Duration.between(since.get(), clock.instant()).toSeconds()
                + " seconds");
  }
}
