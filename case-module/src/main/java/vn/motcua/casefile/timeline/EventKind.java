package vn.motcua.casefile.timeline;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a case. Of two events of the same moment the one named first here comes first.
 */
public enum EventKind {
  /** The one-stop software told what the case is about. */
  DETAILS(null),
  REGISTERED(CaseStatus.REGISTERED),
  RECEIVED(CaseStatus.RECEIVED),
  NOT_ACCEPTED(CaseStatus.NOT_ACCEPTED),
  /** A unit has it, or goes on with it. */
  IN_PROCESS(CaseStatus.IN_PROCESS),
  /** Sent to another agency, which has to accept it. */
  TRANSFERRED(CaseStatus.IN_PROCESS),
  TRANSFER_ACCEPTED(CaseStatus.IN_PROCESS),
  TRANSFER_REFUSED(CaseStatus.IN_PROCESS),
  /** Taken back from where it was sent by mistake. */
  RECALLED(CaseStatus.IN_PROCESS),
  SUPPLEMENT_REQUESTED(CaseStatus.SUPPLEMENT_REQUESTED),
  SUPPLEMENT_ANSWERED(CaseStatus.IN_PROCESS),
  PAYMENT_REQUESTED(CaseStatus.PAYMENT_REQUESTED),
  PAYMENT_DONE(CaseStatus.IN_PROCESS),
  /** An apology for being late, with a new day. */
  APOLOGY(null),
  /** Staff noted why it is late; for colleagues and reports. */
  LATE_REASON(null),
  WITHDRAWN(CaseStatus.WITHDRAWN),
  STOPPED(CaseStatus.STOPPED),
  /** The result was signed; nobody need have entered it yet. */
  RESULT_ISSUED(null),
  /** The result was entered into the one-stop software. */
  RESULT_READY(CaseStatus.RESULT_READY),
  /** The applicant was told that the result is there. */
  NOTICE_SENT(null),
  RETURNED(CaseStatus.RETURNED),
  /** What it corrects did not happen. */
  CANCELLED(null);

  private final @Nullable CaseStatus status;

  EventKind(@Nullable CaseStatus status) {
    this.status = status;
  }

  /** Where the case stands afterwards; empty when it stays where it is. */
  public Optional<CaseStatus> status() {
    return Optional.ofNullable(status);
  }

  /** The kind that does no more than bring the case to a status. */
  public static EventKind of(CaseStatus status) {
    return valueOf(status.name());
  }

  /** By name; empty for any other text. */
  public static Optional<EventKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
