package vn.motcua.procedure.publication;

/**
 * Something staged, as somebody saw it who acts on it now.
 *
 * @param version the one they saw
 */
public record Pick(long id, int version) {}
