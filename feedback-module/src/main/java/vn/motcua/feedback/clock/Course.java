package vn.motcua.feedback.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;

/**
 * What the steps of a feedback say of its time. A round goes from the receipt, or from the moment
 * it was reopened, to the answer; nothing else ever starts a clock anew.
 *
 * @param steps in order, the first a receipt
 */
public record Course(List<Step> steps) {
  /** The key of the time in which the sender was waited for. */
  public static final String SENDER = "";

  /**
   * A time of waiting for the sender.
   *
   * @param until null while it lasts
   */
  public record Wait(Instant from, @Nullable Instant until) {}

  public Course {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.get(0).verb() != Verb.RECEIVE) {
      throw new IllegalArgumentException("Does not begin with a receipt");
    }
  }

  /** The latest step of a kind. */
  public Optional<Step> last(Verb verb) {
    return steps.stream().filter(step -> step.verb() == verb).reduce((one, later) -> later);
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  public State state() {
    return last().to();
  }

  /** Code of the one department that answers for it. */
  public String owner() {
    return last().toOwner();
  }

  /** From when the answer's time limit counts. */
  public Instant roundStart() {
    return first(Verb.RECEIVE, Verb.REOPEN).at();
  }

  /** Since when the present owner has it. */
  public Instant ownedSince() {
    return first(Verb.RECEIVE, Verb.REOPEN, Verb.FORWARD, Verb.RETURN).at();
  }

  private Step first(Verb... begins) {
    List<Verb> verbs = List.of(begins);
    for (int i = steps.size() - 1; i > 0; i--) {
      if (verbs.contains(steps.get(i).verb())) {
        return steps.get(i);
      }
    }
    return steps.get(0);
  }

  /** When the present round was answered or otherwise ended; null while it is open. */
  public @Nullable Instant ended() {
    if (state().open()) {
      return null;
    }
    for (int i = steps.size() - 1; i > 0; i--) {
      if (steps.get(i).from().open() && !steps.get(i).to().open()) {
        return steps.get(i).at();
      }
    }
    return null;
  }

  /** Those of the present round. */
  public List<Wait> waits() {
    List<Wait> waits = new ArrayList<>();
    Instant start = roundStart();
    Instant from = null;
    for (Step step : steps) {
      if (step.at().isBefore(start)) {
        continue;
      }
      if (from == null && step.to() == State.WAITING) {
        from = step.at();
      } else if (from != null && step.to() != State.WAITING) {
        waits.add(new Wait(from, step.at()));
        from = null;
      }
    }
    if (from != null) {
      waits.add(new Wait(from, null));
    }
    return waits;
  }

  /** How often the sender was asked in the present round. */
  public long asked() {
    return waits().size();
  }

  /**
   * How long each department had it, and {@link #SENDER} was waited for, over all rounds, in the
   * order in which they got it. Together exactly the time in which it was open.
   */
  public Map<String, Duration> shares(Instant now) {
    Map<String, Duration> shares = new LinkedHashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : now;
      if (step.to().open()) {
        String whose = step.to() == State.WAITING ? SENDER : step.toOwner();
        shares.merge(whose, Duration.between(step.at(), until), Duration::plus);
      }
    }
    return shares;
  }
}
