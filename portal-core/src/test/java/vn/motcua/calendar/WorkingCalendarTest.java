package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
  private static final CalendarLayer COUNTRY =
      new CalendarLayer(List.of(OfficeHours.USUAL), List.of(special(MONDAY, DayKind.HOLIDAY)));

  private static SpecialDay special(LocalDate day, DayKind kind) {
    return new SpecialDay(day, kind, "ngày", "day", null, "");
  }

  private static CalendarLayer days(SpecialDay... days) {
    return new CalendarLayer(List.of(), List.of(days));
  }

  private static CalendarLayer hours(String from, String hours, String cutOff) {
    return new CalendarLayer(
        List.of(
            OfficeHours.weekdays(
                LocalDate.parse(from), WorkingHours.of(hours), LocalTime.parse(cutOff))),
        List.of());
  }

  @Test
  void who_is_nearer_has_the_last_word_on_a_day() {
    LocalDate tuesday = MONDAY.plusDays(1);
    WorkingCalendar calendar =
        WorkingCalendar.of(
            List.of(
                COUNTRY,
                days(special(tuesday, DayKind.CLOSED)),
                days(special(MONDAY, DayKind.EXTRA))));

    assertThat(calendar.works(MONDAY)).isTrue();
    assertThat(calendar.day(tuesday).kind()).isEqualTo(DayKind.CLOSED);
    assertThat(calendar.workingDayFrom(tuesday)).isEqualTo(MONDAY.plusDays(2));
  }

  @Test
  void own_hours_hold_from_their_day_on_and_those_from_above_before() {
    WorkingCalendar calendar =
        WorkingCalendar.of(List.of(COUNTRY, hours("2026-06-10", "8:00-12:00", "11:00")));

    assertThat(calendar.day(LocalDate.parse("2026-06-09")).hours().closing()).isEqualTo("17:00");
    assertThat(calendar.day(LocalDate.parse("2026-06-10")).hours().closing()).isEqualTo("12:00");
    assertThat(calendar.cutOff(LocalDate.parse("2026-06-09"))).isEqualTo("15:00");
    assertThat(calendar.cutOff(LocalDate.parse("2026-06-10"))).isEqualTo("11:00");
  }

  @Test
  void nobody_receives_papers_after_closing_even_before_the_cut_off() {
    WorkingCalendar mornings =
        WorkingCalendar.of(List.of(COUNTRY, hours("2026-06-01", "7:00-11:30", "15:00")));

    assertThat(mornings.cutOff(MONDAY.plusDays(1))).isEqualTo("11:30");
  }

  @Test
  void a_department_that_never_works_again_is_found_out() {
    SpecialDay[] closed =
        MONDAY
            .datesUntil(MONDAY.plusDays(500))
            .map(day -> special(day, DayKind.CLOSED))
            .toArray(SpecialDay[]::new);
    WorkingCalendar calendar = WorkingCalendar.of(List.of(COUNTRY, days(closed)));

    assertThatThrownBy(() -> calendar.workingDayFrom(MONDAY))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7:00", "7:00-", "11:30-7:00", "7:00-11:30, 11:00-12:00", "7-11", "25:00-26:00"})
  void hours_that_make_no_sense_are_refused(String hours) {
    assertThatThrownBy(() -> WorkingHours.of(hours)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hours_are_written_as_they_are_read() {
    assertThat(WorkingHours.of(" 07:00 – 11:30,13:30-17:00 "))
        .hasToString("7:00-11:30, 13:30-17:00");
    assertThat(WorkingHours.of("").none()).isTrue();
    assertThat(OfficeHours.of(MONDAY, OfficeHours.USUAL.weekText(), LocalTime.NOON).weekText())
        .isEqualTo(OfficeHours.USUAL.weekText());
  }

  @Test
  void working_days_are_counted_after_one_day_up_to_another() {
    WorkingCalendar calendar = WorkingCalendar.of(List.of(COUNTRY)); // off on the Monday

    assertThat(calendar.workingDays(MONDAY.minusDays(3), MONDAY)).isZero();
    assertThat(calendar.workingDays(MONDAY.minusDays(3), MONDAY.plusDays(1))).isEqualTo(1);
    assertThat(calendar.workingDays(MONDAY, MONDAY.plusDays(7))).isEqualTo(5);
    assertThat(calendar.workingDays(MONDAY, MONDAY.minusDays(1))).isZero();
  }
}
