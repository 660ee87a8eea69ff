package vn.motcua.staff.people;

import vn.motcua.secret.PortalSecret;
import vn.motcua.secret.SealedText;

/** The secret of a second factor as it is stored: encrypted, and of use to its owner only. */
final class FactorSeal {
  private static final String PURPOSE = "second factor";

  private final SealedText sealed;

  FactorSeal(PortalSecret secret) {
    sealed = secret.sealedText(PURPOSE);
  }

  String seal(String secret, long person) {
    return sealed.seal(secret, owner(person));
  }

  /** Also of one stored in clear, before it was encrypted. */
  String open(String stored, long person) {
    return SealedText.isSealed(stored) ? sealed.open(stored, owner(person)) : stored;
  }

  private static String owner(long person) {
    return "staff person " + person;
  }
}
