package vn.motcua.appointment.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferHoursTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:00+07:00, 2026-03-02T08:30+07:00",
    "2026-03-02T03:00+07:00, 2026-03-02T07:30+07:00",
    "2026-03-02T20:45+07:00, 2026-03-03T07:15+07:00",
    "2026-03-02T20:30+07:00, 2026-03-02T21:00+07:00",
    "2026-03-02T23:59+07:00, 2026-03-03T07:30+07:00",
  })
  void an_offer_lasts_half_an_hour_of_the_day(OffsetDateTime made, OffsetDateTime ends) {
    assertThat(OfferHours.of("07:00-21:00", 30).end(made.toInstant())).isEqualTo(ends.toInstant());
  }

  @Test
  void hours_that_are_none_stop_the_start() {
    assertThatThrownBy(() -> OfferHours.of("21:00-07:00", 30))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> OfferHours.of("7", 30)).isInstanceOf(IllegalArgumentException.class);
  }
}
