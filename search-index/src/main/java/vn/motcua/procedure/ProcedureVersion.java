package vn.motcua.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored {@link PublishedVersion}; the content is kept as JSON because it is read whole. */
@Entity
@Table(name = "procedure_version")
public class ProcedureVersion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "procedure_id")
  @SuppressWarnings("UnusedVariable") // the owning side of the association
  private Procedure procedure = new Procedure();

  private int number;
  @Embedded private PublicationDecision decision = PublicationDecision.unknown();

  @Column(columnDefinition = "longtext")
  private String content = "";

  @Column(name = "recorded_at")
  private Instant recordedAt = Instant.EPOCH;

  protected ProcedureVersion() {}

  ProcedureVersion(
      Procedure procedure,
      int number,
      PublicationDecision decision,
      ProcedureContent content,
      Instant now) {
    this.procedure = procedure;
    this.number = number;
    this.recordedAt = now;
    correct(decision, content);
  }

  final void correct(PublicationDecision as, ProcedureContent by) {
    decision = as;
    content = ContentJson.write(by);
  }

  public int number() {
    return number;
  }

  public PublicationDecision decision() {
    return decision;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  /** The content as stored. */
  public String json() {
    return content;
  }

  public ProcedureContent content() {
    return ContentJson.read(content);
  }

  public PublishedVersion toPublished() {
    return new PublishedVersion(number, decision, content());
  }
}
