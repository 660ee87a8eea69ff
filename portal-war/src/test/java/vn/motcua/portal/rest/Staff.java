package vn.motcua.portal.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.motcua.portal.deployment.DeployedPortal;

/** How the department's people sign in. */
public final class Staff {
  private Staff() {}

  /** Headers of a person who may work on the staff pages. */
  public static String[] member(String name) {
    return new String[] {"Authorization", basic(name, DeployedPortal.OPERATOR_TOKEN)};
  }

  static String basic(String name, String password) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
