package vn.motcua.casefile.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DayRangeTest {
  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

  private static DayRange days(String from, String to) {
    return new DayRange(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void months_that_are_whole_and_summed_are_taken_together_and_the_other_days_are_what_is_left() {
    DayRange.Split split =
        days("2026-01-15", "2026-06-02")
            .split(Set.of(MARCH, MARCH.plusMonths(1), MARCH.minusMonths(2), MARCH.plusMonths(3)));
    assertThat(split.summed()).containsExactly(days("2026-03-01", "2026-04-30"));
    assertThat(split.others())
        .containsExactly(days("2026-01-15", "2026-02-28"), days("2026-05-01", "2026-06-02"));
  }

  @Test
  void one_month_with_a_mark_between_others_is_counted_day_by_day() {
    DayRange.Split split =
        days("2026-03-01", "2026-05-31").split(Set.of(MARCH, MARCH.plusMonths(2)));
    assertThat(split.summed())
        .containsExactly(days("2026-03-01", "2026-03-31"), days("2026-05-01", "2026-05-31"));
    assertThat(split.others()).containsExactly(days("2026-04-01", "2026-04-30"));
  }

  @Test
  void a_single_day_is_itself() {
    DayRange.Split split = days("2026-03-01", "2026-03-01").split(Set.of(MARCH));
    assertThat(split.summed()).isEmpty();
    assertThat(split.others()).containsExactly(days("2026-03-01", "2026-03-01"));
  }
}
