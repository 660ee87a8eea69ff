package vn.motcua.protection.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/**
 * Token buckets in the database, so that all nodes count together, behind one of the same size in
 * memory. What the memory refuses the database would refuse too, so a flood costs it nothing: of
 * one client at most as many requests reach it as the limit lets through. While the database is
 * away each node counts for itself, and asks again after five seconds.
 */
public final class Buckets {
  private static final Logger LOG = Logger.getLogger(Buckets.class.getName());
  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final Duration AWAY = Duration.ofSeconds(5);
  private static final int MOST_RETRIES = 20;

  private final KeyedHash hashes;
  private final Clock clock;
  private final LocalBuckets local;
  private final BucketTable shared;
  private volatile Instant askAgain = Instant.MIN;

  public Buckets(DataSource database, PortalSecret secret, Clock clock) {
    this.clock = clock;
    hashes = secret.keyedHash("limits");
    ClockTime time = new ClockTime(clock);
    local = new LocalBuckets(time);
    shared =
        new BucketTable(
            database,
            ClientSideConfig.getDefault()
                .withClientClock(time)
                .withMaxRetries(MOST_RETRIES)
                .withExpirationAfterWriteStrategy(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT)));
  }

  /**
   * Takes a token, if there is one.
   *
   * @param whose for whom it is counted; only a hash of it is stored
   */
  public Taken take(Limit limit, String whose) {
    byte[] id = hashes.of(limit.name(), whose);
    Bucket here = local.of(limit, id);
    Taken taken = answer(here.tryConsumeAndReturnRemaining(1));
    if (!taken.granted() || clock.instant().isBefore(askAgain)) {
      return taken;
    }
    synchronized (here) { // one connection for each, however many of theirs come at once
      Taken everywhere = inDatabase(limit, id);
      if (!everywhere.granted()) {
        here.tryConsumeAsMuchAsPossible(); // until one is there again, nobody needs to ask
      }
      return everywhere;
    }
  }

  /** Takes a token that this node alone counts: for reads, which shall cost no writing. */
  public Taken takeHere(Limit limit, String whose) {
    return answer(local.of(limit, hashes.of(limit.name(), whose)).tryConsumeAndReturnRemaining(1));
  }

  /** Whether this node knows that no token is left; asks nobody and takes none. */
  public boolean knownEmpty(Limit limit, String whose) {
    return local.of(limit, hashes.of(limit.name(), whose)).getAvailableTokens() == 0;
  }

  /** Puts a token back that should not have been taken. */
  public void giveBack(Limit limit, String whose) {
    byte[] id = hashes.of(limit.name(), whose);
    local.of(limit, id).addTokens(1);
    if (clock.instant().isBefore(askAgain)) {
      return;
    }
    try {
      bucket(limit, id).addTokens(1);
    } catch (RuntimeException refused) {
      failed(refused);
    }
  }

  private Taken inDatabase(Limit limit, byte[] id) {
    try {
      return answer(bucket(limit, id).tryConsumeAndReturnRemaining(1));
    } catch (RuntimeException refused) {
      failed(refused);
      return Taken.GRANTED; // in memory it was
    }
  }

  private Bucket bucket(Limit limit, byte[] id) {
    return shared
        .builder()
        .build(id, () -> BucketConfiguration.builder().addLimit(limit.bandwidth()).build());
  }

  private void failed(RuntimeException failure) {
    Level level = failure.getCause() instanceof SQLException ? Level.FINE : Level.WARNING;
    LOG.log(level, "Limits are counted by this node alone for now", failure);
    askAgain = clock.instant().plus(AWAY);
  }

  private static Taken answer(ConsumptionProbe probe) {
    return probe.isConsumed()
        ? Taken.GRANTED
        : new Taken(false, Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }
}
