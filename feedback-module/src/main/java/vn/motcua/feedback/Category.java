package vn.motcua.feedback;

/** What it is about; also the services of Open311. */
public enum Category {
  /** How a procedure or a case is handled. */
  PROCEDURE,
  /** A case that takes longer than was promised. */
  DELAY,
  /** How an official behaved. */
  CONDUCT,
  /** Money that was asked for. */
  FEES,
  /** A rule that does not fit. */
  REGULATION,
  /** The portal and other services online. */
  ONLINE,
  /** Counters, waiting rooms, signs. */
  PREMISES,
  OTHER
}
