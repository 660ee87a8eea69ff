package vn.motcua.postal;

import java.util.Optional;

/**
 * What a carrier tells.
 *
 * @param carrier who
 * @param id the carrier's, of this message
 * @param parcel which item
 * @param state what its code means; empty when nobody knows
 * @param reason in the carrier's words; may be empty
 * @param collected from the person in all, in VND; 0 when nothing is said of it
 * @param body as it came
 */
record Notice(
    String carrier,
    String id,
    String parcel,
    Optional<PostalState> state,
    String reason,
    long collected,
    String body) {
  /** What became of it. */
  enum Outcome {
    APPLIED,
    /** The order is further already, or over. */
    LATE,
    UNKNOWN_CODE,
    UNKNOWN_ITEM
  }
}
