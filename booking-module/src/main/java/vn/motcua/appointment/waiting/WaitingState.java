package vn.motcua.appointment.waiting;

/** Where somebody on the waiting list stands. */
public enum WaitingState {
  /** Has to open the link of the mail first. */
  ASKED,
  WAITING,
  /** A time is held for them. */
  OFFERED,
  TAKEN,
  /** Has stopped waiting, had all offers, or it is too late for an earlier time. */
  OVER
}
