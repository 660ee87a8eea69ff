package vn.motcua.postal.carrier;

/** Who carries envelopes. Calls take their time and are made outside of transactions. */
public interface Carrier {
  /** As in the address of its call-backs. */
  String id();

  /** Hands an order to the carrier; the same parcel again is the same order. */
  Reply order(Shipment shipment);

  /** What the carrier knows of a parcel. */
  Reply ask(String parcel);

  /**
   * Takes a parcel back that nobody has fetched yet; the same again is answered alike. Taken means
   * that it is withdrawn, refused that the carrier keeps it.
   */
  Reply withdraw(String parcel);

  /** What a carrier says. */
  sealed interface Reply {
    /**
     * It has the order.
     *
     * @param number the carrier's
     * @param code where it stands, in the carrier's words; may be empty
     * @param reason why; may be empty
     */
    record Taken(String number, String code, String reason) implements Reply {}

    /** It has no such order. */
    record Unknown() implements Reply {}

    /** It does not take it, as it is. */
    record Refused(String why) implements Reply {}

    /** Nobody knows whether it has it: it has to be asked before it is told again. */
    record Unclear(String why) implements Reply {}
  }
}
