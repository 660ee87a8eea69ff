package vn.motcua.health;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import vn.motcua.outage.Outage;

/**
 * Something the portal leans on, a CDI bean each, marked {@code @Readiness}. It is looked at in the
 * background; what was found last is told at once to whoever asks. Only what {@code
 * portal.health.required} names keeps the portal from being ready: a portal that answers people is
 * not to be taken away from them because a mail server is.
 */
public abstract class Dependency implements HealthCheck {
  private static final Logger LOG = Logger.getLogger(Dependency.class.getName());
  private static final Duration FORGOTTEN = Duration.ofMinutes(2);

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.health.required", defaultValue = "startup,index")
  private String required;

  private volatile Seen seen =
      new Seen(new Finding(Condition.UNKNOWN, "", new TreeMap<>()), Instant.MIN, Instant.MIN);

  /**
   * The last look.
   *
   * @param since since when the condition has been the same
   * @param at when it was looked at
   */
  public record Seen(Finding finding, Instant since, Instant at) {}

  /** Short and stable; {@code health.<name>} is the key of its texts. */
  public abstract String name();

  /** Looks at it now; has time limits of its own, a few seconds at most. */
  protected abstract Finding look() throws Exception;

  /** What is known of it now. */
  public Seen seen() {
    Seen last = seen;
    boolean forgotten =
        !last.at().equals(Instant.MIN) && last.at().plus(FORGOTTEN).isBefore(clock.instant());
    return forgotten
        ? new Seen(
            new Finding(Condition.UNKNOWN, "not looked at for too long", new TreeMap<>()),
            last.at(),
            last.at())
        : last;
  }

  /** Public because the bean is a proxy, which stands in only for what it can see. */
  public void lookNow() {
    Finding finding;
    try {
      finding = look();
    } catch (Exception failed) { // whatever it is: it cannot be said to be there
      finding = Finding.away(failed.getClass().getSimpleName());
      LOG.log(Level.FINE, name(), failed);
    }
    Seen before = seen;
    Instant now = clock.instant();
    boolean same = before.finding().condition() == finding.condition();
    seen = new Seen(finding, same ? before.since() : now, now);
    if (!same) {
      tell(before.finding().condition(), finding);
    }
  }

  private void tell(Condition before, Finding now) {
    boolean fine = now.condition() == Condition.WELL || now.condition() == Condition.UNUSED;
    if ((fine && before == Condition.UNKNOWN) || Outage.goesOn() || name().equals("database")) {
      return; // an outage of the database is told of elsewhere
    }
    String line = name() + ": " + now.condition() + (fine ? "" : " (" + now.reason() + ")");
    if (fine) {
      LOG.info(line);
    } else {
      LOG.warning(line);
    }
  }

  @Override
  public HealthCheckResponse call() {
    Seen now = seen();
    Condition condition = now.finding().condition();
    boolean missing = condition == Condition.AWAY || condition == Condition.UNKNOWN;
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named(name())
            .status(!(missing && isRequired()))
            .withData("condition", condition.name());
    if (!now.at().equals(Instant.MIN)) {
      answer.withData("since", now.since().toString());
    }
    if (!now.finding().reason().isEmpty()) {
      answer.withData("reason", now.finding().reason());
    }
    now.finding().figures().forEach(answer::withData);
    return answer.build();
  }

  private boolean isRequired() {
    return Arrays.stream(required.split(",")).map(String::strip).anyMatch(name()::equals);
  }
}
