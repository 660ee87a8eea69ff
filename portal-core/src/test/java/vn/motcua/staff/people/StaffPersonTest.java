package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.code.AgencyCode;
import vn.motcua.secret.PortalSecret;

class StaffPersonTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final StaffPerson person =
      StaffPerson.withLogin(
          new NewPerson("anh", "Nguyễn Thị Ánh", Optional.of(new AgencyCode("H20"))), "hash", NOW);

  private final FactorSeal seal =
      new FactorSeal(new PortalSecret("thirty-two characters or more, surely"));

  private int tries(Instant at, int wanted) {
    int taken = 0;
    for (int i = 0; i < wanted; i++) {
      taken += person.beginsTry(at) ? 1 : 0;
    }
    return taken;
  }

  @Test
  void five_tries_are_taken_and_then_none_for_a_quarter_of_an_hour() {
    assertThat(tries(NOW, 8)).isEqualTo(StaffPerson.TRIES);
    assertThat(person.locked(NOW.plusSeconds(899))).isTrue();
    assertThat(tries(NOW.plusSeconds(899), 1)).isZero();

    assertThat(tries(NOW.plusSeconds(900), 8)).isEqualTo(StaffPerson.TRIES);
  }

  @Test
  void whoever_gets_in_at_the_last_try_starts_anew() {
    tries(NOW, StaffPerson.TRIES);
    person.passed();

    assertThat(tries(NOW, 8)).isEqualTo(StaffPerson.TRIES);
  }

  @Test
  void whoever_is_kept_out_has_no_try() {
    person.disable(true, NOW);
    assertThat(tries(NOW, 1)).isZero();

    person.disable(false, NOW);
    assertThat(tries(NOW, 1)).isEqualTo(1);
  }

  @Test
  void a_code_is_taken_once() {
    String secret = SecondFactor.newSecret();
    person.secondFactor(secret, seal);
    String code = SecondFactor.code(secret, NOW.getEpochSecond() / 30);

    assertThat(person.takes("", NOW, seal)).isFalse();
    assertThat(person.takes(code, NOW, seal)).isTrue();
    assertThat(person.takes(code, NOW.plusSeconds(1), seal)).isFalse();
  }

  @Test
  void the_first_password_has_to_be_changed_and_a_second_factor_may_be_needed() {
    assertThat(person.restricted(false)).isTrue();

    person.newPassword("other", false);
    assertThat(person.restricted(false)).isFalse();
    assertThat(person.restricted(true)).isTrue();

    person.secondFactor(SecondFactor.newSecret(), seal);
    assertThat(person.restricted(true)).isFalse();
  }
}
