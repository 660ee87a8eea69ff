package vn.motcua.procedure.importing;

/**
 * A rejected line.
 *
 * @param line its number in the file, from 1
 * @param reason why, in English
 */
public record ImportProblem(int line, String reason) {}
