package vn.motcua.feedback;

import static vn.motcua.feedback.State.ANSWERED;
import static vn.motcua.feedback.State.CLOSED;
import static vn.motcua.feedback.State.DRAFTED;
import static vn.motcua.feedback.State.IN_HAND;
import static vn.motcua.feedback.State.MERGED;
import static vn.motcua.feedback.State.RECEIVED;
import static vn.motcua.feedback.State.REFERRED;
import static vn.motcua.feedback.State.WAITING;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done with a feedback: the one table of legal transitions. */
public enum Verb {
  RECEIVE(RECEIVED, Set.of()),
  /** An officer takes it, or is given it. */
  TAKE(IN_HAND, Set.of(RECEIVED, IN_HAND)),
  /** To another department, which answers for it from now on. */
  FORWARD(RECEIVED, Set.of(RECEIVED, IN_HAND)),
  /** Not ours: to the desk that sends it to the right department. */
  RETURN(RECEIVED, Set.of(RECEIVED, IN_HAND)),
  /** The sender is asked something. */
  ASK(WAITING, Set.of(IN_HAND)),
  /** The sender answers what was asked. */
  SUPPLY(IN_HAND, Set.of(WAITING)),
  /** The sender has not answered in time; work goes on with what is there. */
  RESUME(IN_HAND, Set.of(WAITING)),
  DRAFT(DRAFTED, Set.of(IN_HAND, DRAFTED)),
  /** The leader wants another answer. */
  SEND_BACK(IN_HAND, Set.of(DRAFTED)),
  /** The leader lets the answer go out. */
  APPROVE(ANSWERED, Set.of(DRAFTED)),
  /** The sender is not content. */
  REOPEN(RECEIVED, Set.of(ANSWERED)),
  CLOSE(CLOSED, Set.of(ANSWERED)),
  MERGE(MERGED, Set.of(RECEIVED, IN_HAND, WAITING, DRAFTED)),
  /** To an authority outside the portal, for instance a court or a ministry. */
  REFER(REFERRED, Set.of(RECEIVED, IN_HAND)),
  /** What that authority replied is noted. */
  HEAR_BACK(null, Set.of(REFERRED)),
  /** A complex matter gets the longer time limit; once a round. */
  PROLONG(null, Set.of(RECEIVED, IN_HAND, DRAFTED)),
  /** The sender adds something unasked. */
  COMMENT(null, Set.of(RECEIVED, IN_HAND, DRAFTED, ANSWERED, MERGED)),
  /** Among officers. */
  NOTE(null, Set.of(State.values())),
  RATE(null, Set.of(ANSWERED, CLOSED)),
  REMIND(null, Set.of(RECEIVED, IN_HAND, DRAFTED)),
  ESCALATE(null, Set.of(RECEIVED, IN_HAND, DRAFTED)),
  /** Another one was merged into it. */
  ABSORB(null, Set.of(RECEIVED, IN_HAND, WAITING, DRAFTED)),
  /** A part of it goes on by itself. */
  SPLIT(null, Set.of(RECEIVED, IN_HAND)),
  /** Another department is asked for its part of the answer. */
  CONSULT(null, Set.of(RECEIVED, IN_HAND, WAITING)),
  CONTRIBUTE(null, Set.of(RECEIVED, IN_HAND, WAITING, DRAFTED)),
  /** Its department sorts its work. */
  MARK(null, Set.of(State.values())),
  PUBLISH(null, Set.of(ANSWERED, CLOSED)),
  WITHDRAW(null, Set.of(State.values()));

  private final @Nullable State to;

  @SuppressWarnings("ImmutableEnumChecker") // never changed: Set.of
  private final Set<State> from;

  Verb(@Nullable State to, Set<State> from) {
    this.to = to;
    this.from = from;
  }

  public boolean possible(State state) {
    return from.contains(state);
  }

  /** Where it leads; empty when the state stays. */
  public Optional<State> to() {
    return Optional.ofNullable(to);
  }
}
