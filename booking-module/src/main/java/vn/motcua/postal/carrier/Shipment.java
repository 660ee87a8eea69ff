package vn.motcua.postal.carrier;

/**
 * What a carrier is told of an order.
 *
 * @param parcel made up by us: the request id, so that a retry never makes a second parcel
 * @param number code of the case, or else the reference
 * @param cod what is to be collected from the person, in VND
 * @param collect whether it is fetched from the person, or else brought
 * @param content list of the papers
 */
public record Shipment(
    String parcel,
    String number,
    long cod,
    boolean collect,
    Party person,
    Party agency,
    String agencyCode,
    String content) {
  /** Either end. */
  public record Party(
      String name, String phone, String mail, String address, String commune, String province) {
    @Override
    public String toString() {
      return "Party";
    }
  }

  /** Never shows anything personal, whoever logs it. */
  @Override
  public String toString() {
    return "Shipment";
  }
}
