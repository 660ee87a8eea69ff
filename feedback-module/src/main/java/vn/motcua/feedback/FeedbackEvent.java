package vn.motcua.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link Step}. Written once, never changed. */
@Entity(name = "FeedbackEvent")
@Table(name = "feedback_event")
class FeedbackEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  /** Written for the join, never read. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "feedback_id", updatable = false)
  private @Nullable Feedback feedback;

  /** From 1; unique within the feedback, so two can never be the next one. */
  @SuppressWarnings("UnusedVariable")
  @Column(updatable = false)
  private int number;

  @Column(name = "happened_at", updatable = false)
  private Instant at = Instant.EPOCH;

  @Column(updatable = false)
  private String who = "";

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(20)")
  private Verb verb = Verb.RECEIVE;

  @Enumerated(EnumType.STRING)
  @Column(name = "from_state", updatable = false, columnDefinition = "varchar(20)")
  private State from = State.RECEIVED;

  @Enumerated(EnumType.STRING)
  @Column(name = "to_state", updatable = false, columnDefinition = "varchar(20)")
  private State to = State.RECEIVED;

  @Column(name = "from_owner", updatable = false)
  private String fromOwner = "";

  @Column(name = "to_owner", updatable = false)
  private String toOwner = "";

  @Column(updatable = false, columnDefinition = "text")
  private String why = "";

  FeedbackEvent() {}

  FeedbackEvent(Feedback feedback, int number, Step step) {
    this.feedback = feedback;
    this.number = number;
    at = step.at();
    who = step.who();
    verb = step.verb();
    from = step.from();
    to = step.to();
    fromOwner = step.fromOwner();
    toOwner = step.toOwner();
    why = step.why();
  }

  Step step() {
    return new Step(at, who, verb, from, to, fromOwner, toOwner, why);
  }
}
