package vn.motcua.portal.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;

/** Sends the browser on; unlike OmniFaces' own it takes an address as it is, per cents included. */
final class Redirect {
  private Redirect() {}

  static void to(String address) {
    try {
      Faces.getExternalContext().redirect(address);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
