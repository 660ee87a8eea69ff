package vn.motcua.appointment.slot;

/**
 * A part of a slot.
 *
 * @param units people at a counter, minutes of visits
 */
public record Share(long slot, int units) {}
