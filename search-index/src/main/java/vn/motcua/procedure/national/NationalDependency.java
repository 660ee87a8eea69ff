package vn.motcua.procedure.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.health.Readiness;
import vn.motcua.health.Condition;
import vn.motcua.health.Dependency;
import vn.motcua.health.Finding;
import vn.motcua.outage.Outage;

/** The national service: whether it answers when it is asked, and what could not be had. */
@Readiness
@ApplicationScoped
public class NationalDependency extends Dependency {
  /** It is asked again by then several times. */
  private static final Duration LONG = Duration.ofMinutes(15);

  @Inject private NationalRounds rounds;
  @Inject private Clock clock;

  @Override
  public String name() {
    return "national";
  }

  @Override
  protected Finding look() {
    if (Outage.goesOn()) {
      return Finding.poor("waits for the database", Map.of());
    }
    return rounds.state().map(state -> finding(state, clock.instant())).orElseGet(Finding::unused);
  }

  static Finding finding(NationalState state, Instant now) {
    Map<String, Long> figures =
        Map.of(
            "listed", (long) state.listed(),
            "waiting", state.waiting(),
            "troubled", state.inTrouble());
    Instant failing = state.failingAt();
    if (failing != null && failing.plus(LONG).isBefore(now)) {
      return new Finding(Condition.AWAY, state.problem(), figures);
    }
    if (failing != null) {
      return Finding.poor(state.problem(), figures);
    }
    if (!state.doubt().isEmpty()) {
      return Finding.poor("the list is in doubt: " + state.doubt(), figures);
    }
    return Finding.well(figures);
  }
}
