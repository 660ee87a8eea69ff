package vn.motcua.appointment.booking;

import java.util.List;
import vn.motcua.place.Commune;
import vn.motcua.place.FoundPlace;
import vn.motcua.place.Places;
import vn.motcua.problem.InvalidInput;

/**
 * Where a visit goes. People still give the names places had before 01/07/2025; the officer has to
 * know which commune it is today.
 */
public final class HomeAddress {
  private HomeAddress() {}

  /**
   * The address with the commune of today, when it names one that is no more.
   *
   * @param commune code of the one that was chosen where several are possible
   * @throws InvalidInput at {@code commune} when one has to be chosen
   */
  public static Contact today(Contact contact, Places places, String commune) {
    String address = contact.address();
    if (address == null || address.contains("(nay ")) {
      return contact;
    }
    FoundPlace found = places.find(address);
    if (!found.former() || found.communes().isEmpty()) {
      return contact;
    }
    List<Commune> possible = found.communes();
    Commune today =
        found
            .only()
            .or(() -> possible.stream().filter(one -> one.code().equals(commune)).findFirst())
            .orElseThrow(() -> new InvalidInput("commune", "booking.flaw.commune"));
    String whole = address + " (nay " + today.line() + ")";
    return whole.length() > Contact.LONGEST_ADDRESS
        ? contact
        : new Contact(contact.name(), contact.phone(), contact.mail(), whole);
  }
}
