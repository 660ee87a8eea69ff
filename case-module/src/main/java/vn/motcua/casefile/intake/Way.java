package vn.motcua.casefile.intake;

/** On which way a message came. */
public enum Way {
  PUT,
  BATCH,
  /** National synchronisation: cases. */
  CASE_SYNC,
  /** National synchronisation: progress. */
  PROGRESS,
  /** Fetched by the portal itself. */
  PULL,
  /** A file that staff brought. */
  FILE,
  /** Staff of the portal added something. */
  DESK,
  DEMO
}
