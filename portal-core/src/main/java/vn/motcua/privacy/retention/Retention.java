package vn.motcua.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.time.VietnamTime;

/**
 * Anonymises what is older than it may become: kind by kind, in batches that are a transaction
 * each. One node works on a kind; when it is lost, another goes on where it stopped.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Retention {
  /** By whom the nightly work is recorded. */
  public static final String PORTAL = "portal";

  /**
   * What would be anonymised now.
   *
   * @param period empty for what is kept without end, and nothing of which is due then
   */
  public record Outlook(String kind, Optional<Period> period, Optional<Instant> before, Due due) {}

  @Inject private Periods periods;
  @Inject private RetentionSteps steps;
  @Inject private Clock clock;
  @Inject @Any private Instance<Anonymiser> anonymisers;

  /** Every kind there is, by name. */
  public List<String> kinds() {
    TreeSet<String> kinds = new TreeSet<>();
    anonymisers.forEach(each -> kinds.add(each.kind()));
    return List.copyOf(kinds);
  }

  public List<Outlook> outlook() {
    return kinds().stream().map(this::outlook).toList();
  }

  private Outlook outlook(String kind) {
    Optional<Period> period = periods.of(kind);
    Optional<Instant> before = period.map(this::before);
    Due due =
        before
            .map(
                moment ->
                    of(kind).stream().map(each -> each.due(moment)).reduce(Due.NOTHING, Due::and))
            .orElse(Due.NOTHING);
    return new Outlook(kind, period, before, due);
  }

  /** The latest work, the newest first. */
  public List<Run> runs() {
    return steps.latest();
  }

  /**
   * Works on a kind until nothing is left, another node takes over, or the time is up; then the
   * rest waits for the next time.
   *
   * @param who by whom it is recorded
   * @param again also when it was done today already
   * @return how many it anonymised
   */
  public long work(String kind, String who, Duration atMost, boolean again) {
    Optional<Period> period = periods.of(kind);
    if (period.isEmpty()) {
      return 0;
    }
    Instant end = clock.instant().plus(atMost);
    Optional<Run> claimed =
        Retry.of(() -> steps.claim(VietnamTime.today(clock), kind, before(period.get()), again));
    long all = 0;
    boolean more = claimed.isPresent();
    while (more && clock.instant().isBefore(end)) {
      int done = Retry.of(() -> steps.batch(claimed.get(), of(kind), who));
      all += Math.max(0, done);
      more = done > 0;
    }
    return all;
  }

  private Instant before(Period period) {
    LocalDate today = VietnamTime.today(clock);
    return Periods.before(period, today);
  }

  private List<Anonymiser> of(String kind) {
    return anonymisers.stream().filter(each -> each.kind().equals(kind)).toList();
  }
}
