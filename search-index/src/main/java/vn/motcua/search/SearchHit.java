package vn.motcua.search;

import vn.motcua.search.index.ProcedureCard;

/**
 * One result.
 *
 * @param highlight its name as HTML: escaped, with {@code <mark>} around what was looked for
 */
public record SearchHit(ProcedureCard card, String highlight, double score) {}
