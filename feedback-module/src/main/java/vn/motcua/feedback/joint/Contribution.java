package vn.motcua.feedback.joint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Officer;

/** What one department is asked for by the one that answers. */
@Entity(name = "FeedbackContribution")
@Table(name = "feedback_contribution")
public class Contribution {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "feedback_id", updatable = false)
  private long feedback;

  @Column(updatable = false)
  private String department = "";

  @Column(columnDefinition = "text")
  private String question = "";

  @Column(updatable = false)
  private int days;

  @Column(name = "asked_by")
  private String askedBy = "";

  @Column(name = "asked_at", updatable = false)
  private Instant askedAt = Instant.EPOCH;

  @Column(columnDefinition = "text")
  private String words = "";

  @Column(name = "given_by")
  private String givenBy = "";

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "told_late")
  private boolean toldLate;

  Contribution() {}

  /**
   * Asks for it.
   *
   * @param days working days of that department
   */
  Contribution(
      long feedback, String department, String question, int days, Officer by, Instant now) {
    this.feedback = feedback;
    this.department = department;
    this.question = question;
    this.days = days;
    askedBy = by.name();
    askedAt = now;
  }

  void give(String given, Officer by, Instant now) {
    words = given;
    givenBy = by.name();
    endedAt = now;
  }

  /** It is answered without it. */
  void end(Instant now) {
    endedAt = now;
  }

  void tell() {
    toldLate = true;
  }

  boolean open() {
    return endedAt == null;
  }

  boolean toldLate() {
    return toldLate;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored");
  }

  long feedback() {
    return feedback;
  }

  String department() {
    return department;
  }

  String question() {
    return question;
  }

  int days() {
    return days;
  }

  String askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  String words() {
    return words;
  }

  String givenBy() {
    return givenBy;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }
}
