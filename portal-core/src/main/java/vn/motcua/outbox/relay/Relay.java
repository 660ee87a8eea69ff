package vn.motcua.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/**
 * Sends the messages of one channel, one after the other. The claim is stored before it sends and
 * the outcome after it has sent, each in a transaction of its own, so nothing is locked meanwhile.
 * When it is killed in between, the message is sent again, with the same id, once the lease is
 * over: at least once.
 */
public final class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class.getName());

  private final OutboxTable table;
  private final Sender sender;
  private final Clock clock;
  private final RandomGenerator random;
  private final Duration lease;

  /**
   * @param lease longer than any try can take
   */
  public Relay(
      OutboxTable table, Sender sender, Clock clock, RandomGenerator random, Duration lease) {
    this.table = table;
    this.sender = sender;
    this.clock = clock;
    this.random = random;
    this.lease = lease;
  }

  /** Sends the message that is next; false when none is due. */
  public boolean sendNext() {
    Optional<OutboxTable.Claimed> next = table.claim(sender.channel(), now(), lease);
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(OutboxTable.Claimed claimed) {
    Outcome outcome = outcome(claimed);
    Instant now = now();
    Course course = claimed.course().after(outcome, sender.schedule(), now, random);
    String id = claimed.message().messageId();
    if (!table.record(claimed, course, outcome.detail(), now)) {
      LOG.warning(() -> "Message " + id + " took longer than its lease; another relay has it");
    } else if (course.state() == MessageState.DEAD) {
      LOG.warning(() -> "Message " + id + " is given up: " + course.reason());
    }
  }

  private Outcome outcome(OutboxTable.Claimed claimed) {
    if (claimed.course().attempts() > sender.schedule().tries()) {
      return new Outcome.Refused(Reason.LOST, "");
    }
    try {
      return sender.send(claimed.message());
    } catch (RuntimeException mistake) {
      String id = claimed.message().messageId();
      LOG.severe(() -> "Message " + id + " cannot be sent: " + place(mistake));
      return new Outcome.Failed(Reason.INTERNAL, mistake.getClass().getSimpleName());
    }
  }

  /** Without the words of the exception: they may name the receiver. */
  static String place(RuntimeException mistake) {
    StackTraceElement[] trace = mistake.getStackTrace();
    return mistake.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private Instant now() {
    return OutboxTable.stored(clock.instant());
  }
}
