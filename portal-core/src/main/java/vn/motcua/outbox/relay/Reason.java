package vn.motcua.outbox.relay;

/** Why a message has not been delivered. */
public enum Reason {
  /** The other side cannot be reached or does not answer in time. */
  NO_ANSWER,
  /** The other side asks to try later. */
  BUSY,
  /** The other side does not let the portal in. */
  SIGN_IN,
  /** The other side does not take this message. */
  REFUSED,
  /** There is no such receiver. */
  UNKNOWN_RECEIVER,
  /** The receiver of events wants no more of them (410). */
  GONE,
  /** Its subscription has been switched off. */
  SWITCHED_OFF,
  /** Its address lies in a network the portal does not send events to. */
  FORBIDDEN_ADDRESS,
  /** Its relay was lost each time, so that nobody knows how far it came. */
  LOST,
  /** A mistake of the portal itself; the log says more. */
  INTERNAL
}
