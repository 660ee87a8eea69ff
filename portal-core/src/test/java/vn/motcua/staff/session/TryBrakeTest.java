package vn.motcua.staff.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.problem.TooManyTries;

class TryBrakeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String ADDRESS = "203.0.113.7";

  private final TryBrake brake = new TryBrake();

  private void fail(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      brake.failed(ADDRESS, at);
    }
  }

  @Test
  void after_ten_wrong_tries_an_address_waits_and_others_do_not() {
    fail(TryBrake.TRIES - 1, NOW);
    assertThatCode(() -> brake.check(ADDRESS, NOW)).doesNotThrowAnyException();

    fail(1, NOW);
    assertThatThrownBy(() -> brake.check(ADDRESS, NOW.plusSeconds(1)))
        .isInstanceOfSatisfying(
            TooManyTries.class,
            many -> assertThat(many.seconds()).isEqualTo(TryBrake.PAUSE.toSeconds() - 1));
    assertThatCode(() -> brake.check("203.0.113.8", NOW)).doesNotThrowAnyException();
  }

  @Test
  void after_the_pause_it_begins_anew() {
    fail(TryBrake.TRIES, NOW);
    Instant later = NOW.plus(TryBrake.PAUSE).plusSeconds(1);

    assertThatCode(() -> brake.check(ADDRESS, later)).doesNotThrowAnyException();
    fail(1, later);
    assertThatCode(() -> brake.check(ADDRESS, later)).doesNotThrowAnyException();
  }

  @Test
  void the_right_password_forgets_the_wrong_ones() {
    fail(TryBrake.TRIES - 1, NOW);
    brake.passed(ADDRESS);
    fail(1, NOW);

    assertThatCode(() -> brake.check(ADDRESS, NOW)).doesNotThrowAnyException();
  }
}
