package vn.motcua.feedback.outside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Officer;

/** The letter by which a feedback went to an authority outside the portal. */
@Entity(name = "FeedbackOutside")
@Table(name = "feedback_outside")
public class OutsideLetter {
  /** Written by the database, never read. */
  @SuppressWarnings("UnusedVariable")
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  /** Written to be asked for, never read. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "feedback_id", updatable = false)
  private long feedback;

  @Column(updatable = false)
  private String authority = "";

  @Column(updatable = false)
  private String letter = "";

  @Column(name = "sent_on", updatable = false)
  private LocalDate sentOn = LocalDate.EPOCH;

  @Column(updatable = false)
  private String ground = "";

  @Column(name = "sent_by", updatable = false)
  private String sentBy = "";

  /** Written for auditors, never read. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt = Instant.EPOCH;

  @Column(columnDefinition = "text")
  private String reply = "";

  @Column(name = "replied_on")
  private @Nullable LocalDate repliedOn;

  @Column(name = "reply_by")
  private String replyBy = "";

  OutsideLetter() {}

  OutsideLetter(long feedback, Sent sent, Officer by, Instant now) {
    this.feedback = feedback;
    authority = sent.authority();
    letter = sent.letter();
    sentOn = sent.on();
    ground = sent.ground();
    sentBy = by.name();
    recordedAt = now;
  }

  void reply(String words, LocalDate on, Officer by) {
    reply = words;
    repliedOn = on;
    replyBy = by.name();
  }

  Sent sent() {
    return new Sent(authority, letter, sentOn, ground);
  }

  String sentBy() {
    return sentBy;
  }

  String reply() {
    return reply;
  }

  @Nullable LocalDate repliedOn() {
    return repliedOn;
  }

  String replyBy() {
    return replyBy;
  }
}
