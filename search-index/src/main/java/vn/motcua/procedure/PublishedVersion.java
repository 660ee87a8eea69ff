package vn.motcua.procedure;

/**
 * One version of a procedure.
 *
 * @param number from 1, in the order they were recorded
 */
public record PublishedVersion(
    int number, PublicationDecision decision, ProcedureContent content) {}
