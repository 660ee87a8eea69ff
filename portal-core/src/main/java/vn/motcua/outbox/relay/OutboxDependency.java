package vn.motcua.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.Readiness;
import vn.motcua.health.Condition;
import vn.motcua.health.Dependency;
import vn.motcua.health.Finding;
import vn.motcua.outage.Outage;

/** Whether messages leave: are the relays at work, how late is the oldest message, what failed. */
@Readiness
@ApplicationScoped
public class OutboxDependency extends Dependency {
  private static final long LATE_SECONDS = 600;

  @Inject private Relays relays;
  @Inject private Outgoing outgoing;

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  protected Finding look() {
    if (Outage.goesOn()) {
      return Finding.poor("waits for the database", Map.of());
    }
    Map<String, Long> figures = new TreeMap<>();
    long latest = 0;
    for (Channel channel : Channel.values()) {
      long behind = outgoing.behind(channel).toSeconds();
      figures.put("behind_seconds_" + channel.name().toLowerCase(Locale.ROOT), behind);
      latest = Math.max(latest, behind);
    }
    outgoing
        .counts()
        .forEach(
            (state, count) ->
                figures.put("messages_" + state.name().toLowerCase(Locale.ROOT), count));
    if (!relays.begun()) {
      return new Finding(Condition.UNKNOWN, "the relays have not begun", figures);
    }
    if (relays.idle()) {
      return new Finding(Condition.AWAY, "a relay does not run; see the log", figures);
    }
    return latest > LATE_SECONDS
        ? Finding.poor("the oldest message is " + latest + " s late", figures)
        : Finding.well(figures);
  }
}
