package vn.motcua.casefile;

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

/** A case came to stand somewhere. Written once, never changed. */
@Entity(name = "CaseEvent")
@Table(name = "case_event")
class CaseEvent {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  /** Written for the join, never read. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  private @Nullable CaseFile caseFile;

  /** Its name where it comes from; the same event brought twice counts once. */
  @Column(updatable = false)
  private String reference = "";

  @Column(name = "happened_at", updatable = false)
  private Instant at = Instant.EPOCH;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(30)")
  private CaseStatus status = CaseStatus.REGISTERED;

  CaseEvent() {}

  CaseEvent(CaseFile caseFile, String reference, Instant at, CaseStatus status) {
    this.caseFile = caseFile;
    this.reference = reference;
    this.at = at;
    this.status = status;
  }

  String reference() {
    return reference;
  }

  Instant at() {
    return at;
  }

  CaseStatus status() {
    return status;
  }
}
