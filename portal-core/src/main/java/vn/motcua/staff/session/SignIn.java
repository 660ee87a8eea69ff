package vn.motcua.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.motcua.metric.Meter;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.protection.limit.Limits;
import vn.motcua.protection.limit.Taken;
import vn.motcua.staff.openid.OpenIdSettings;
import vn.motcua.staff.people.Credentials;

/** Lets people in who prove who they are. */
@ApplicationScoped
public class SignIn {
  @Inject private Credentials credentials;
  @Inject private Sessions sessions;
  @Inject private OpenIdSettings elsewhere;
  @Inject private Meter meter;
  @Inject private Limits limits;

  /** Wrong tries from one address, whomever they are for. */
  private static final String LIMIT = "sign-in";

  /**
   * The token for the cookie.
   *
   * @param code of the second factor; empty for who has none
   * @throws PortalProblem 401 whatever is wrong
   * @throws TooManyTries after many wrong tries from the same address, whomever they were for
   */
  public String enter(String login, String password, String code, Visit visit) {
    if (elsewhere.isUsed()) {
      throw new PortalProblem(401, "sign-in-refused");
    }
    Taken taken = limits.take(LIMIT, visit.address()); // before anybody looks, however many at once
    if (!taken.granted()) {
      throw new TooManyTries(taken.pause());
    }
    long person;
    try {
      person = credentials.prove(login, password, code);
    } catch (PortalProblem refused) {
      if (refused.status() == 401) {
        meter.signInFailed();
      } else {
        limits.giveBack(LIMIT, visit.address());
      }
      throw refused;
    }
    limits.giveBack(LIMIT, visit.address());
    return sessions.begin(person, visit);
  }
}
