package vn.motcua.procedure;

import vn.motcua.code.ProcedureCode;

/**
 * A procedure in the version that was asked for.
 *
 * @param status whether the procedure is in force today, whatever version this is
 * @param popularity how often citizens used it; 0 when unknown
 */
public record PublishedProcedure(
    ProcedureCode code, ProcedureStatus status, long popularity, PublishedVersion version) {

  public ProcedureContent content() {
    return version.content();
  }
}
