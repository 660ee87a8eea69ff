package vn.motcua.feedback.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Category;
import vn.motcua.text.TypedText;

/** The public copy of a feedback: the words somebody of the staff let through, and no others. */
@Entity(name = "FeedbackPublication")
@Table(name = "feedback_publication")
public class Publication {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(name = "feedback_id", updatable = false)
  private long feedback;

  @Column(name = "public_id", updatable = false, columnDefinition = "char(14)")
  private String publicId = "";

  @Column(columnDefinition = "text")
  private String question = "";

  @Column(columnDefinition = "text")
  private String answer = "";

  @Column(name = "sender_name")
  private String sender = "";

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  private Category category = Category.OTHER;

  @Column(name = "procedure_code")
  private String procedure = "";

  private String department = "";

  @Column(name = "place_words")
  private String where = "";

  @Column(name = "received_at")
  private Instant receivedAt = Instant.EPOCH;

  @Column(name = "answered_at")
  private Instant answeredAt = Instant.EPOCH;

  @Column(name = "published_at")
  private Instant publishedAt = Instant.EPOCH;

  @SuppressWarnings("UnusedVariable")
  @Column(name = "published_by")
  private String publishedBy = "";

  private boolean shown;

  @SuppressWarnings("UnusedVariable")
  @Column(columnDefinition = "mediumtext")
  private String folded = "";

  Publication() {}

  /**
   * Of a feedback.
   *
   * @param publicId tells nothing of its reference
   */
  Publication(long feedback, String publicId) {
    this.feedback = feedback;
    this.publicId = publicId;
  }

  void show(PublicFeedback words, String by, Instant now) {
    question = words.question();
    answer = words.answer();
    sender = words.sender();
    category = words.category();
    procedure = words.procedure();
    department = words.department();
    where = words.where();
    receivedAt = words.receivedAt();
    answeredAt = words.answeredAt();
    publishedAt = now;
    publishedBy = by;
    shown = true;
    folded = TypedText.folded(question + " " + answer + " " + procedure + " " + where);
  }

  void hide() {
    shown = false;
  }

  boolean shown() {
    return shown;
  }

  long feedback() {
    return feedback;
  }

  PublicFeedback inPublic() {
    return new PublicFeedback(
        publicId,
        question,
        answer,
        sender,
        category,
        procedure,
        department,
        where,
        receivedAt,
        answeredAt,
        publishedAt);
  }
}
