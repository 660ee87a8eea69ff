package vn.motcua.outbox.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/**
 * How far a message has come. Every verb gives the next one; nothing here is stored.
 *
 * @param attempts tries begun since it was written or taken up again
 * @param dueAt next try; while one goes on, the end of its lease; null when it is on its way no
 *     more
 * @param claim rises with each verb: a change is stored only over the one it was made from
 */
public record Course(
    MessageState state,
    int attempts,
    @Nullable Instant dueAt,
    long claim,
    @Nullable Reason reason) {

  static Course begin(Instant now) {
    return new Course(MessageState.WAITING, 0, now, 0, null);
  }

  boolean due(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** A relay takes it, or takes it over from one whose lease is over. */
  Course claimed(Instant now, Duration lease) {
    if (!due(now)) {
      throw notPossible();
    }
    return to(MessageState.SENDING, attempts + 1, now.plus(lease), reason);
  }

  /** What one try made of it. */
  Course after(Outcome outcome, Schedule schedule, Instant now, RandomGenerator random) {
    if (state != MessageState.SENDING) {
      throw notPossible();
    }
    if (outcome instanceof Outcome.Delivered) {
      return to(MessageState.SENT, attempts, null, null);
    }
    if (outcome instanceof Outcome.Kept) {
      return to(MessageState.KEPT, attempts, null, null);
    }
    if (outcome instanceof Outcome.Failed failed) {
      return failed(failed, schedule, now, random);
    }
    return to(MessageState.DEAD, attempts, null, ((Outcome.Refused) outcome).reason());
  }

  private Course failed(
      Outcome.Failed failed, Schedule schedule, Instant now, RandomGenerator random) {
    if (attempts >= schedule.tries()) {
      return to(MessageState.DEAD, attempts, null, failed.reason());
    }
    Duration pause = schedule.pause(attempts, random);
    Duration longer = pause.compareTo(failed.notBefore()) < 0 ? failed.notBefore() : pause;
    return to(MessageState.WAITING, attempts, now.plus(longer), failed.reason());
  }

  /** Staff have it tried again, as if it were new. */
  Course replayed(Instant now) {
    return to(MessageState.WAITING, 0, now, null);
  }

  /** Staff take it back. */
  Course cancelled() {
    return to(MessageState.CANCELLED, attempts, null, reason);
  }

  private Course to(
      MessageState next, int tries, @Nullable Instant nextDue, @Nullable Reason nextReason) {
    if (!state.leadsTo(next)) {
      throw notPossible();
    }
    return new Course(next, tries, nextDue, claim + 1, nextReason);
  }

  private static PortalProblem notPossible() {
    return new PortalProblem(409, "outbox-not-possible");
  }
}
