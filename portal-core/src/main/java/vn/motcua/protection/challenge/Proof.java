package vn.motcua.protection.challenge;

import jakarta.enterprise.context.RequestScoped;

/** Whether the client has done its work for the request at hand. */
@RequestScoped
public class Proof {
  private boolean given;

  /** For what has seen to it. */
  public void give() {
    given = true;
  }

  public boolean isGiven() {
    return given;
  }
}
