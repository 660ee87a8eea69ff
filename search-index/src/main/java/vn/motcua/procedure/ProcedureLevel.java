package vn.motcua.procedure;

/** At which level of administration a procedure is handled. */
public enum ProcedureLevel {
  COMMUNE,
  /** Abolished on 01/07/2025; still named in older texts. */
  DISTRICT,
  PROVINCE,
  MINISTRY,
  OTHER
}
