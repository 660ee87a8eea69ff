package vn.motcua.postal;

import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.text.Language;

/**
 * An order to be made, checked already.
 *
 * @param request made up by the sender: the same again is the same order
 * @param commune code of the commune of today; null when it was not recognised
 * @param papers what is in the envelope, in words
 * @param fee estimated, in VND
 */
public record NewOrder(
    String request,
    PostalKind kind,
    String centre,
    String procedure,
    @Nullable String caseCode,
    String papers,
    Contact contact,
    @Nullable String commune,
    int fee,
    Language language) {
  /** Never shows anything personal, whoever logs it. */
  @Override
  public String toString() {
    return "NewOrder";
  }
}
