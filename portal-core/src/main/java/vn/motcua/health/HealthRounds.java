package vn.motcua.health;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at everything every ten seconds, each by itself, so that a slow one holds up no other. */
@ApplicationScoped
public class HealthRounds {
  private static final int EVERY_SECONDS = 10;

  @Inject @Any private Instance<Dependency> dependencies;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final List<ScheduledFuture<?>> rounds = new ArrayList<>();

  /** All of them, by name. */
  public List<Dependency> all() {
    return dependencies.stream().sorted(Comparator.comparing(Dependency::name)).toList();
  }

  synchronized void begin() {
    for (Dependency each : all()) {
      rounds.add(
          executor.scheduleWithFixedDelay(each::lookNow, 0, EVERY_SECONDS, TimeUnit.SECONDS));
    }
  }

  @PreDestroy
  synchronized void stop() {
    rounds.forEach(round -> round.cancel(false));
  }
}
