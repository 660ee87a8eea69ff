package vn.motcua.casefile.detail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.MissingPaper;
import vn.motcua.casefile.timeline.Transfer;
import vn.motcua.deadline.Counting;

/**
 * What is told besides the public part to whoever opened the case. No officer, no note, nothing
 * about the applicant: they know who they are.
 *
 * @param holder who has it now; null when nobody said
 * @param timeline the latest first
 * @param reason why it was refused or stopped; null when it was not, or nobody said
 * @param apology null when there was none
 * @param measured null where too few such cases are known
 */
public record CaseDetails(
    @Nullable HolderSeen holder,
    List<Happening> timeline,
    List<SupplementSeen> supplements,
    List<PaymentSeen> payments,
    List<TransferSeen> transfers,
    @Nullable String reason,
    ResultSeen result,
    @Nullable ApologySeen apology,
    PromiseSeen promise,
    @Nullable Measured measured) {

  /** The unit that has the case. */
  public record HolderSeen(@Nullable String code, String name, LocalDate since) {}

  /**
   * Something that happened.
   *
   * @param corrected whether it was told wrongly and corrected afterwards
   */
  public record Happening(
      Instant at,
      EventKind kind,
      String text,
      @Nullable String unit,
      @Nullable String reason,
      boolean corrected) {}

  /** Missing papers; {@code answeredOn} is null while they are missing. */
  public record SupplementSeen(
      LocalDate askedOn,
      @Nullable String number,
      @Nullable String reason,
      List<MissingPaper> papers,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate answeredOn) {}

  /** Money to be paid; {@code doneOn} is null while it is not. */
  public record PaymentSeen(
      LocalDate askedOn,
      @Nullable Long amount,
      @Nullable String reason,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate doneOn) {}

  /**
   * The way to another agency.
   *
   * @param days how many days it waits, or waited
   */
  public record TransferSeen(
      String unit,
      LocalDate sentOn,
      Transfer.State state,
      long days,
      @Nullable LocalDate settledOn,
      @Nullable String reason) {}

  /** The four days of a result, which are kept apart. */
  public record ResultSeen(
      @Nullable String number,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate recordedOn,
      @Nullable LocalDate noticeSentOn,
      @Nullable LocalDate handedOverOn) {}

  /** The apology, and the new day. */
  public record ApologySeen(LocalDate on, @Nullable String reason, @Nullable LocalDate newDay) {}

  /**
   * The promise, and how it was counted.
   *
   * @param counted whether the portal counted the day, because nobody told one after missing papers
   *     had come
   * @param rule how the clock went on, in a sentence; null when it never stood
   * @param day how many working days the agency has had; null when nothing is counted in days
   * @param of how many it may have; null with {@code day}
   */
  public record PromiseSeen(
      @Nullable LocalDate dueOn,
      boolean counted,
      @Nullable String rule,
      @Nullable Integer day,
      @Nullable Integer of,
      List<DaySeen> days) {}

  /** What a day means for the promise. */
  public record DaySeen(LocalDate date, String name, String means, Counting counting) {}
}
