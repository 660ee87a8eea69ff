package vn.motcua.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The decision that publishes, amends or repeals a procedure.
 *
 * @param number its number, for instance {@code 1234/QĐ-UBND}; null when the source names none
 * @param date the day it was signed
 * @param effectiveFrom first day on which it holds, in Vietnam; null when unknown: since ever
 * @param note what it changed, in a sentence
 */
@Embeddable
public record PublicationDecision(
    @Column(name = "decision_number") @Nullable String number,
    @Column(name = "decision_date") @Nullable LocalDate date,
    @Column(name = "effective_from") @Nullable LocalDate effectiveFrom,
    @Column(name = "decision_kind", columnDefinition = "varchar(20)") @Enumerated(EnumType.STRING)
        PublicationKind kind,
    @Column(name = "decision_note") @Nullable String note) {

  /** For content that came without a decision. */
  public static PublicationDecision unknown() {
    return new PublicationDecision(null, null, null, PublicationKind.PUBLISH, null);
  }

  public boolean inForce(LocalDate day) {
    return effectiveFrom == null || !effectiveFrom.isAfter(day);
  }

  /**
   * True when {@code other} is this decision told again: the same number, effect and kind; or,
   * where this one was unknown so far, a publication that is in force by now.
   */
  boolean toldAgainBy(PublicationDecision other, LocalDate today) {
    if (equals(unknown())) {
      return other.kind == PublicationKind.PUBLISH && other.inForce(today);
    }
    return Objects.equals(number, other.number)
        && Objects.equals(effectiveFrom, other.effectiveFrom)
        && kind == other.kind;
  }
}
