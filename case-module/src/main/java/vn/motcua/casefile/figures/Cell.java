package vn.motcua.casefile.figures;

import vn.motcua.casefile.timeline.FilingChannel;

/**
 * So many cases of one department, procedure and channel that stood alike.
 *
 * @param carried whether they came before the period
 */
record Cell(
    String department,
    String procedure,
    FilingChannel channel,
    boolean notice,
    boolean carried,
    Standing standing,
    long count) {}
