package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.problem.PortalProblem;

/** The time a sign-in takes is the work of Argon2id: here it is counted, not measured. */
class CredentialsTest {
  private static final String PARAMETERS = "$argon2id$v=19$m=12288,t=3,p=1$";

  /** What was compared with what. */
  private static final class Counting extends Passwords {
    private final List<String> work = new ArrayList<>();

    @Override
    boolean compare(byte[] password, String hash) {
      work.add(hash.substring(0, PARAMETERS.length()) + hash.length() + " " + password.length);
      return super.compare(password, hash);
    }
  }

  /** One person, with a try or, like an unknown or locked one, without. */
  private static final class One extends CredentialStore {
    private final Optional<Try> begun;

    One(Optional<Try> begun) {
      this.begun = begun;
    }

    @Override
    Optional<Try> beginTry(String login) {
      return begun;
    }
  }

  private static List<String> workOf(Optional<CredentialStore.Try> begun, Counting passwords) {
    passwords.work.clear();
    assertThatThrownBy(
            () -> new Credentials(new One(begun), passwords).prove("lan", "sai mật khẩu", ""))
        .isInstanceOf(PortalProblem.class)
        .hasMessage("sign-in-refused");
    return List.copyOf(passwords.work);
  }

  @Test
  void an_unknown_login_costs_the_same_work_as_a_wrong_password() {
    Counting passwords = new Counting();
    String hash = passwords.hash("bốn con mèo đi chợ");

    List<String> known = workOf(Optional.of(new CredentialStore.Try(1, "lan", hash)), passwords);
    List<String> unknown = workOf(Optional.empty(), passwords);

    assertThat(known).hasSize(1).allMatch(each -> each.startsWith(PARAMETERS));
    assertThat(unknown).isEqualTo(known);
  }
}
