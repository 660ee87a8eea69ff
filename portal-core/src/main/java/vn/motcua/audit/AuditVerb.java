package vn.motcua.audit;

/** What was done; {@code audit.verb.…} says it in words. */
public enum AuditVerb {
  /** Personal data were shown to somebody of the staff. */
  READ,
  /** A list left the portal as a file. */
  EXPORT,
  CREATE,
  CHANGE,
  REMOVE
}
