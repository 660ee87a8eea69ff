package vn.motcua.casefile.timeline;

import java.util.Arrays;
import java.util.Optional;

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

  /** By its national number; empty for any other number. */
  public static Optional<CaseStatus> of(int number) {
    return Arrays.stream(values()).filter(status -> status.number == number).findFirst();
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
