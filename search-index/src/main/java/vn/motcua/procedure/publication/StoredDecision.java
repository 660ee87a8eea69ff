package vn.motcua.procedure.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The record of a decision under which something was approved. */
@Entity
@Table(name = "procedure_decision")
public class StoredDecision {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String number = "";

  @Column(name = "signed_on")
  private LocalDate signedOn = LocalDate.EPOCH;

  @Column(name = "effective_from")
  private LocalDate effectiveFrom = LocalDate.EPOCH;

  @Column(name = "issued_by")
  private String issuedBy = "";

  private String note = "";

  @Column(name = "made_by")
  @SuppressWarnings("UnusedVariable") // for who looks into the database
  private String madeBy = "";

  @Column(name = "made_at")
  @SuppressWarnings("UnusedVariable")
  private Instant madeAt = Instant.EPOCH;

  protected StoredDecision() {}

  StoredDecision(SignedDecision decision, String by, Instant at) {
    number = decision.number();
    signedOn = decision.signedOn();
    effectiveFrom = decision.effectiveFrom();
    issuedBy = decision.issuedBy();
    note = decision.note();
    madeBy = by;
    madeAt = at;
  }

  long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  SignedDecision told() {
    return new SignedDecision(number, signedOn, effectiveFrom, issuedBy, note);
  }
}
