package vn.motcua.metric;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.health.Condition;
import vn.motcua.health.Dependency;
import vn.motcua.health.HealthRounds;

/**
 * What was found when the portal's dependencies were last looked at, as gauges: {@code
 * portal_condition{of="mail"}} is 1 for well or unused, 0.5 for poor, 0 for away or unknown, and
 * each figure is a gauge of its own. Reading them asks nobody anything.
 */
@ApplicationScoped
public class Figures {
  private static final int EVERY_SECONDS = 10;
  private static final double HALF = 0.5;

  @Inject private HealthRounds rounds;
  @Inject private MetricRegistry registry;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private @Nullable ScheduledFuture<?> round;

  /** A figure that has not been there before gets its gauge within ten seconds. */
  public synchronized void begin() {
    for (Dependency each : rounds.all()) {
      registry.gauge(
          "portal_condition",
          () -> worth(each.seen().finding().condition()),
          new Tag("of", each.name()));
    }
    round =
        executor.scheduleWithFixedDelay(
            this::gauge, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  private void gauge() {
    for (Dependency each : rounds.all()) {
      for (String figure : each.seen().finding().figures().keySet()) {
        String name = "portal_" + each.name() + "_" + figure;
        if (known.add(name)) {
          registry.gauge(name, () -> value(each, figure));
        }
      }
    }
  }

  /** Not a number while nobody knows. */
  private static double value(Dependency of, String figure) {
    Long value = of.seen().finding().figures().get(figure);
    return value == null ? Double.NaN : value;
  }

  static double worth(Condition condition) {
    return switch (condition) {
      case WELL, UNUSED -> 1;
      case POOR -> HALF;
      case AWAY, UNKNOWN -> 0;
    };
  }

  @PreDestroy
  synchronized void stop() {
    if (round != null) {
      round.cancel(false);
    }
  }
}
