package vn.motcua.casefile.timeline;

/**
 * An event in its place on the timeline.
 *
 * @param corrected whether a later event says that it was otherwise; it is kept all the same
 */
public record Told(CaseEvent event, boolean corrected) {}
