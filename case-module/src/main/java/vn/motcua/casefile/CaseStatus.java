package vn.motcua.casefile;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands: the ten statuses of the national synchronisation list, in its order.
 *
 * @see <a href="https://dichvucong.gov.vn">DongBoHoSoMC, TrangThaiHoSo</a>
 */
public enum CaseStatus {
  REGISTERED(1),
  RECEIVED(2),
  NOT_ACCEPTED(3),
  IN_PROCESS(4),
  SUPPLEMENT_REQUESTED(5),
  PAYMENT_REQUESTED(6),
  WITHDRAWN(7),
  STOPPED(8),
  RESULT_READY(9),
  RETURNED(10);

  private final int number;

  CaseStatus(int number) {
    this.number = number;
  }

  /** The national number, 1 to 10. */
  public int number() {
    return number;
  }

  /**
   * The one table of legal transitions. A result may be ready as soon as the case is received
   * (same-day results, one-way notices); a fee may fall due before the result is handed over.
   */
  public Set<CaseStatus> next() {
    return switch (this) {
      case REGISTERED ->
          EnumSet.of(RECEIVED, NOT_ACCEPTED, SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWN);
      case RECEIVED ->
          EnumSet.of(
              IN_PROCESS,
              SUPPLEMENT_REQUESTED,
              PAYMENT_REQUESTED,
              WITHDRAWN,
              STOPPED,
              RESULT_READY);
      case IN_PROCESS ->
          EnumSet.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWN, STOPPED, RESULT_READY);
      case SUPPLEMENT_REQUESTED ->
          EnumSet.of(RECEIVED, NOT_ACCEPTED, IN_PROCESS, PAYMENT_REQUESTED, WITHDRAWN, STOPPED);
      case PAYMENT_REQUESTED ->
          EnumSet.of(
              RECEIVED, NOT_ACCEPTED, IN_PROCESS, WITHDRAWN, STOPPED, RESULT_READY, RETURNED);
      case RESULT_READY -> EnumSet.of(PAYMENT_REQUESTED, RETURNED);
      case NOT_ACCEPTED, WITHDRAWN, STOPPED, RETURNED -> EnumSet.noneOf(CaseStatus.class);
    };
  }

  /** The citizen has something to do, and the clock stands still until it is done. */
  public boolean waitsForCitizen() {
    return this == SUPPLEMENT_REQUESTED || this == PAYMENT_REQUESTED;
  }

  /** Over without the result that was asked for. */
  public boolean endedOtherwise() {
    return this == NOT_ACCEPTED || this == WITHDRAWN || this == STOPPED;
  }

  /** There is a result, handed over or not. */
  public boolean hasResult() {
    return this == RESULT_READY || this == RETURNED;
  }
}
