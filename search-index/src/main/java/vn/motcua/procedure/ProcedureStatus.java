package vn.motcua.procedure;

/** Whether a procedure is in force today. */
public enum ProcedureStatus {
  /** Decided, but its first version is not in force yet. */
  SCHEDULED,
  PUBLISHED,
  REPEALED
}
