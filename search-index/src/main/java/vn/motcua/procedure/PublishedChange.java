package vn.motcua.procedure;

import java.time.Instant;
import vn.motcua.code.ProcedureCode;

/**
 * A decision that was recorded: what changed in the catalogue.
 *
 * @param number of the version it made
 * @param recordedAt when the portal learnt of it
 */
public record PublishedChange(
    ProcedureCode code,
    int number,
    String name,
    PublicationDecision decision,
    Instant recordedAt) {}
