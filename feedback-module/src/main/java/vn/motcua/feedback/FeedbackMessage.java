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

/** Something that was written about a feedback after it came. Never changed. */
@Entity(name = "FeedbackMessage")
@Table(name = "feedback_message")
class FeedbackMessage {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  /** Written for the join, never read. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "feedback_id", updatable = false)
  private @Nullable Feedback feedback;

  @Column(name = "written_at", updatable = false)
  private Instant at = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(20)")
  private Said.Voice voice = Said.Voice.NOTE;

  @Column(updatable = false)
  private String who = "";

  @Column(updatable = false, columnDefinition = "text")
  private String text = "";

  FeedbackMessage() {}

  FeedbackMessage(Feedback feedback, Said said) {
    this.feedback = feedback;
    at = said.at();
    voice = said.voice();
    who = said.who();
    text = said.text();
  }

  Said said() {
    return new Said(at, voice, who, text);
  }
}
