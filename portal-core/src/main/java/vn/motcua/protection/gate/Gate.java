package vn.motcua.protection.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.problem.TooManyTries;
import vn.motcua.protection.challenge.Alarm;
import vn.motcua.protection.challenge.ChallengeNeeded;
import vn.motcua.protection.challenge.Challenges;
import vn.motcua.protection.challenge.Proof;
import vn.motcua.protection.limit.Limit;
import vn.motcua.protection.limit.Limits;
import vn.motcua.protection.limit.Taken;
import vn.motcua.web.AddressRange;

/**
 * Lets clients through as often as the limits say. Who is conspicuous – the limit used up, or an
 * alarm raised – goes on with a solved challenge ten times as often, or, without a script, with a
 * ticket they waited for. Nobody can make themselves less conspicuous by what they send.
 */
@ApplicationScoped
public class Gate {
  private static final int WITH_WORK = 10;
  private static final int WITH_TICKET = 1;

  /** How long an alarm is taken to last, for whoever asks when to come again. */
  private static final Duration ALARM = Duration.ofMinutes(1);

  @Inject private Limits limits;
  @Inject private Challenges challenges;
  @Inject private Proof proof;
  @Inject @Any private Instance<Alarm> alarms;

  @Inject
  @ConfigProperty(name = "portal.limit.exempt")
  private Optional<String> exempt;

  /** Whether the operator has put this whole address under no limit. */
  public boolean isExempt(String address) {
    return exempt
        .filter(text -> ranges(text).stream().anyMatch(one -> one.contains(address)))
        .isPresent();
  }

  private static List<AddressRange> ranges(String text) {
    return AddressRange.list(text);
  }

  /**
   * Lets a read through, counted by this node alone.
   *
   * @throws TooManyTries when the client reads too much
   */
  public void admitRead(String limit, String client) {
    Optional<Limit> found = limits.find(limit);
    if (found.isPresent()) {
      Taken taken = limits.buckets().takeHere(found.get(), client);
      if (!taken.granted()) {
        throw new TooManyTries("too-many-requests", taken.pause());
      }
    }
  }

  /**
   * Lets a write or a look-up through.
   *
   * @throws ChallengeNeeded when the client has to show first that they mean it
   * @throws TooManyTries when even that was too often
   */
  public void admit(Asked asked) {
    Optional<Limit> found = limits.find(asked.limit());
    if (found.isEmpty()) {
      return;
    }
    boolean odd = asked.conspicuous() || isAlarmed(asked.limit());
    Taken freely = odd ? new Taken(false, ALARM) : freely(found.get(), asked);
    if (!freely.granted()) {
      conspicuous(found.get(), asked, freely.pause());
    }
  }

  private Taken freely(Limit limit, Asked asked) {
    Taken taken = limits.buckets().take(limit, asked.client());
    return taken.granted() && !asked.object().isEmpty()
        ? limits.take(asked.limit() + "-object", asked.object())
        : taken;
  }

  private void conspicuous(Limit limit, Asked asked, Duration pause) {
    if (challenges.isDone(asked.work())) {
      require(limit.times("worked", WITH_WORK), asked.client());
      proof.give();
    } else if (challenges.redeem(asked.ticket(), asked.client())) {
      require(limit.times("waited", WITH_TICKET), asked.client());
    } else {
      throw new ChallengeNeeded(challenges.set(), pause);
    }
  }

  private void require(Limit limit, String client) {
    Taken taken = limits.buckets().take(limit, client);
    if (!taken.granted()) {
      throw new TooManyTries("too-many-requests", taken.pause());
    }
  }

  private boolean isAlarmed(String limit) {
    return alarms.stream().anyMatch(alarm -> alarm.raised(limit));
  }

  /** Whether this client would be asked for a challenge now, as far as this node knows. */
  public boolean wouldAsk(String limit, String client) {
    return isAlarmed(limit)
        || limits.find(limit).filter(one -> limits.buckets().knownEmpty(one, client)).isPresent();
  }
}
