package vn.motcua.casefile.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.Halt;
import vn.motcua.time.VietnamTime;

/**
 * All that follows from the events of a case. The same for the same events, in whatever order and
 * however often they came.
 *
 * @param header null while nobody has told what the case is about
 * @param step the furthest step reached, as of {@link Completion}
 * @param holder who has it now; null when nobody said
 * @param receivedAt when the clock began to run
 * @param dates as they were told, or else as the events show
 * @param promisedAgain the day told when missing papers had come; null when none was
 * @param promiseTold when the promise that counts was told
 * @param waitingSince since when the applicant has something to do; null when they have not
 * @param halts times in which the applicant had something to do, in order
 * @param reason why it was refused or stopped
 * @param events in their order, corrected ones included
 */
public record CaseStory(
    @Nullable CaseHeader header,
    CaseStatus status,
    int step,
    @Nullable Holder holder,
    @Nullable Instant receivedAt,
    CaseDates dates,
    @Nullable LocalDate promisedAgain,
    @Nullable Instant promiseTold,
    @Nullable Instant waitingSince,
    List<Halt> halts,
    List<Transfer> transfers,
    List<Supplement> supplements,
    List<Payment> payments,
    List<Apology> apologies,
    @Nullable String resultNumber,
    @Nullable Instant noticeSentAt,
    @Nullable String reason,
    List<Told> events) {

  /** A unit that has the case, and since when. */
  public record Holder(@Nullable String unit, @Nullable String name, Instant since) {}

  /** What follows from these events. */
  public static CaseStory of(Collection<CaseEvent> events) {
    return new Fold(events).story();
  }

  /** The transfer that waits to be accepted. */
  public Optional<Transfer> waitingTransfer() {
    return transfers.stream()
        .filter(transfer -> transfer.state() == Transfer.State.WAITING)
        .findFirst();
  }

  public Completion completion() {
    return Completion.of(status, step);
  }

  /** The only one that counts: an apology is due once. */
  public Optional<Apology> apology() {
    return apologies.stream().findFirst();
  }

  /** Whether missing papers came after the promise was told, so that the day moves. */
  public boolean promiseMoved() {
    Instant told = promiseTold;
    return told != null
        && halts.stream().anyMatch(halt -> halt.until() != null && halt.until().isAfter(told));
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, VietnamTime.ZONE);
  }
}
