package vn.motcua.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {
  @Test
  void a_period_ends_with_a_day_in_vietnam() {
    assertThat(Periods.before(Period.ofMonths(6), LocalDate.of(2026, 8, 31)))
        .isEqualTo(Instant.parse("2026-02-27T17:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1Y", "6 months", "PT1H", "2Y"})
  void what_is_no_period_of_a_day_at_least_is_named_with_its_setting(String written) {
    assertThatThrownBy(() -> Periods.read("portal.retention.x", written))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("portal.retention.x=" + written);
  }
}
