package vn.motcua.feedback;

/** Who may know the sender's name. */
public enum Naming {
  /** Everybody, when it is published. */
  NAMED,
  /** The agency that handles it. */
  UNNAMED,
  /** Nobody: there is no name, and answers are read with the reference and its secret. */
  ANONYMOUS
}
