package vn.motcua.feedback.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer that is written often. */
@Entity(name = "FeedbackWording")
@Table(name = "feedback_wording")
public class Wording {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Version private int version;

  @Column(updatable = false)
  private String department = "";

  private String name = "";

  @Column(columnDefinition = "text")
  private String words = "";

  @Column(name = "changed_by")
  private String changedBy = "";

  @Column(name = "changed_at")
  private Instant changedAt = Instant.EPOCH;

  Wording() {}

  Wording(String department) {
    this.department = department;
  }

  void change(String newName, String newWords, String by, Instant now) {
    name = newName;
    words = newWords;
    changedBy = by;
    changedAt = now;
  }

  String department() {
    return department;
  }

  String words() {
    return words;
  }

  Kept kept() {
    return new Kept(
        Objects.requireNonNull(id, "not stored"),
        version,
        department,
        name,
        words,
        changedBy,
        changedAt);
  }

  /**
   * As others see it.
   *
   * @param department code; empty for all of them
   */
  public record Kept(
      long id,
      int version,
      String department,
      String name,
      String words,
      String changedBy,
      Instant changedAt) {}
}
