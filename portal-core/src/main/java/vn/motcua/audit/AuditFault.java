package vn.motcua.audit;

/**
 * A place where the audit is not as it was written.
 *
 * @param number of the seal, or of the row where there is none
 */
public record AuditFault(Kind kind, long number) {
  /** What was done to it; {@code audit.fault.…} says it in words. */
  public enum Kind {
    /** The entry says something else than it did. */
    CHANGED,
    /** The entry is gone. */
    REMOVED,
    /** The seal is gone or another. */
    SEAL,
    /** An entry that the portal did not write. */
    INSERTED,
    /** The last entries are gone together with their seals. */
    CUT
  }
}
