package vn.motcua.procedure.importing;

/** How far an import is. */
public enum ImportState {
  RUNNING,
  DONE,
  /** The file could not be read to its end, or the portal stopped. What was read is kept. */
  FAILED
}
