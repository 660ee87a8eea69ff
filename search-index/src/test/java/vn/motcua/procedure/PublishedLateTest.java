package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.selfcheck.SelfCheckRule.Found;

class PublishedLateTest {
  private static final Map<String, Integer> LIMITS = Map.of("working", 5, "days", 0);
  private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(
          List.of(
              new CalendarLayer(
                  List.of(OfficeHours.USUAL),
                  List.of(
                      new SpecialDay(
                          MONDAY.plusDays(1), DayKind.HOLIDAY, "ngày", "day", null, "")))));

  private static Optional<Found> judged(
      @Nullable LocalDate signed, @Nullable LocalDate effective, LocalDate published) {
    return PublishedLate.judge(
        new PublishedLate.Version("9.970000", signed, effective, published), CALENDAR, LIMITS);
  }

  @Test
  void five_working_days_after_signing_are_in_time_whatever_lies_between() {
    LocalDate fifth = MONDAY.plusDays(8); // a holiday and a weekend do not count
    assertThat(judged(MONDAY, MONDAY.minusDays(30), fifth)).isEmpty();
    assertThat(judged(MONDAY, MONDAY.plusDays(30), fifth.plusDays(2)))
        .hasValueSatisfying(
            late -> {
              assertThat(late.value()).isEqualTo(2);
              assertThat(late.since()).isEqualTo(MONDAY);
              assertThat(late.path()).isEqualTo("thu-tuc/9.970000");
            });
  }

  @Test
  void where_nobody_knows_when_it_was_signed_it_is_late_after_it_took_effect() {
    assertThat(judged(null, MONDAY, MONDAY)).isEmpty();
    assertThat(judged(null, MONDAY, MONDAY.plusDays(3)))
        .hasValueSatisfying(late -> assertThat(late.value()).isEqualTo(3));
    assertThat(judged(null, null, MONDAY)).isEmpty();
  }

  @Test
  void with_no_threshold_every_day_counts() {
    assertThat(
            PublishedLate.judge(
                new PublishedLate.Version("9.970000", MONDAY, null, MONDAY.plusDays(2)),
                CALENDAR,
                Map.of()))
        .hasValueSatisfying(late -> assertThat(late.value()).isEqualTo(1));
  }
}
