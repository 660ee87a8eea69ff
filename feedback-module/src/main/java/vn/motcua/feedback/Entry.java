package vn.motcua.feedback;

/** By which way it came in. */
public enum Entry {
  ONLINE,
  API,
  OPEN311,
  /** Typed in by staff from paper, telephone or a talk. */
  COUNTER
}
