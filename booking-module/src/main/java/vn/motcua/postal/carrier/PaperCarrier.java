package vn.motcua.postal.carrier;

/** A post office that gets a list and a manifest: nothing is sent, and everything is on paper. */
final class PaperCarrier implements Carrier {
  static final String ID = "paper";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reply order(Shipment shipment) {
    return new Reply.Taken("", "", ""); // it is on the list of the day from now on
  }

  @Override
  public Reply withdraw(String parcel) {
    return new Reply.Taken("", "", ""); // it is crossed out on the list
  }

  @Override
  public Reply ask(String parcel) {
    return new Reply.Taken("", "", ""); // what happens to it, staff and manifests tell
  }
}
