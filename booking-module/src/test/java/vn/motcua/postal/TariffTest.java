package vn.motcua.postal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {
  @Test
  void the_last_rate_that_has_begun_counts() {
    Tariff tariff =
        Tariff.read(
            List.of("# old", "2025-07-01;BOTH;NEAR;50000", "", "2026-07-01; both; NEAR; 55000"));

    assertThat(tariff.fee(PostalKind.BOTH, true, LocalDate.of(2026, 6, 30))).isEqualTo(50_000);
    assertThat(tariff.fee(PostalKind.BOTH, true, LocalDate.of(2026, 7, 1))).isEqualTo(55_000);
    assertThat(tariff.fee(PostalKind.BOTH, false, LocalDate.of(2026, 7, 1))).isZero();
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    assertThatThrownBy(() -> Tariff.read(List.of("2025-07-01;FLY;NEAR;1")))
        .hasMessageContaining("2025-07-01;FLY;NEAR;1");
  }
}
