package vn.motcua.procedure.national;

import java.net.URI;

/**
 * Where the national service is and as whom the portal calls it.
 *
 * @param login takes user and password and gives a session
 * @param service takes the session and the name of a service
 * @param unit code of the unit that asks ({@code madonvi})
 * @param target the destination by which the ministry's data bus finds the service ({@code
 *     dstcode}); empty without one
 */
public record NationalAccount(
    URI login, URI service, String user, String password, String unit, String target) {
  /** Without the password. */
  @Override
  public String toString() {
    return "NationalAccount[" + service + "]";
  }
}
