package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

/** By what people prove who they are; unknown, wrong and locked are told in the same way. */
@ApplicationScoped
public class Credentials {
  @Inject private CredentialStore store;
  @Inject private Passwords passwords;

  Credentials() {}

  /** For tests, without a container. */
  @SuppressWarnings("UnnecessaryAssignment")
  Credentials(CredentialStore store, Passwords passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  /**
   * The person's id.
   *
   * @param code of the second factor; empty when the person has none
   * @throws PortalProblem 401 whatever is wrong
   */
  public long prove(String login, String password, String code) {
    Optional<CredentialStore.Try> begun = store.beginTry(NewPerson.login(login));
    boolean right = passwords.matches(password, begun.map(CredentialStore.Try::hash));
    if (!right || begun.isEmpty() || !store.endTry(begun.get().person(), code)) {
      throw new PortalProblem(401, "sign-in-refused");
    }
    return begun.get().person();
  }

  /**
   * Changes a person's own password.
   *
   * @throws InvalidInput when the present one is wrong, or the new one may not be chosen
   * @throws PortalProblem 401 after too many wrong tries
   */
  public void changePassword(long person, String present, String wanted) {
    CredentialStore.Try begun =
        store.beginTry(person).orElseThrow(() -> new PortalProblem(401, "sign-in-refused"));
    if (!passwords.matches(present, Optional.of(begun.hash()))) {
      throw new InvalidInput("present", "staff.password.wrong");
    }
    store.forgetTries(person);
    Passwords.check(wanted, begun.login());
    if (passwords.matches(wanted, Optional.of(begun.hash()))) {
      throw new InvalidInput("password", "staff.password.same");
    }
    store.setPassword(person, passwords.hash(wanted));
  }

  /**
   * Sets a second factor up, or takes it away.
   *
   * @param secret null to take it away; the person must have shown a code of a new one
   * @throws InvalidInput when the password is wrong
   */
  public void secondFactor(long person, String password, @Nullable String secret) {
    CredentialStore.Try begun =
        store.beginTry(person).orElseThrow(() -> new PortalProblem(401, "sign-in-refused"));
    if (!passwords.matches(password, Optional.of(begun.hash()))) {
      throw new InvalidInput("present", "staff.password.wrong");
    }
    store.setSecondFactor(person, secret);
  }
}
