package vn.motcua.procedure.publication;

import java.time.Instant;
import vn.motcua.code.ProcedureCode;

/**
 * Something staged, as lists show it.
 *
 * @param version counts its changes; who acts on it says which one they saw
 * @param reason why it was rejected, or empty
 */
public record Staged(
    long id,
    int version,
    String source,
    ProcedureCode code,
    String name,
    Difference difference,
    StagedState state,
    String reason,
    String changedBy,
    Instant changedAt) {}
