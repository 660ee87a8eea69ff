package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VietnamDaysTest {
  private static final WorkingCalendar VIETNAM = WorkingCalendar.of(List.of(VietnamDays.layer()));

  private static IntStream years() {
    return IntStream.rangeClosed(2018, 2027);
  }

  /** The first days of the lunar years, as almanacs have them. */
  @ParameterizedTest
  @CsvSource({
    "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01",
    "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06"
  })
  void tet_is_off_from_the_eve_to_the_third_day(LocalDate newYear) {
    assertThat(newYear.minusDays(1).datesUntil(newYear.plusDays(3)))
        .noneMatch(VIETNAM::works)
        .allSatisfy(
            day -> assertThat(VIETNAM.day(day).kind()).isIn(DayKind.HOLIDAY, DayKind.WEEKLY_OFF));
  }

  @ParameterizedTest
  @MethodSource("years")
  void the_fixed_holidays_are_there_every_year(int year) {
    for (String day : List.of("01-01", "04-30", "05-01", "09-02")) {
      assertThat(VIETNAM.day(LocalDate.parse(year + "-" + day)).kind()).isEqualTo(DayKind.HOLIDAY);
    }
  }

  @Test
  void a_day_in_lieu_is_a_working_day_of_the_week_and_a_swap_gives_one_for_one() {
    for (VietnamDays.DatedContent entry : VietnamDays.entries()) {
      if (entry.content().kind() == EntryKind.IN_LIEU) {
        assertThat(entry.date().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
      }
      LocalDate worked = entry.content().otherDay();
      if (worked != null) {
        assertThat(entry.date().getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        assertThat(worked.getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY);
      }
    }
  }

  @Test
  void every_day_is_there_once() {
    assertThat(VietnamDays.layer().days().stream().map(SpecialDay::date)).doesNotHaveDuplicates();
  }

  @Test
  void a_saturday_worked_for_a_monday_has_the_hours_of_a_monday() {
    CalendarDay saturday = VIETNAM.day(LocalDate.parse("2019-05-04"));

    assertThat(saturday.kind()).isEqualTo(DayKind.MAKE_UP);
    assertThat(saturday.hours()).hasToString("7:00-11:30, 13:30-17:00");
    assertThat(VIETNAM.day(LocalDate.parse("2019-04-29")).kind()).isEqualTo(DayKind.SWAPPED_OFF);
  }

  @Test
  void what_an_entry_says_is_written_and_read_unchanged() {
    for (VietnamDays.DatedContent entry : VietnamDays.entries()) {
      assertThat(EntryContent.fromJson(entry.content().toJson())).isEqualTo(entry.content());
    }
    EntryContent hours = EntryContent.hours(OfficeHours.USUAL, "");
    assertThat(EntryContent.fromJson(hours.toJson()).officeHours(OfficeHours.USUAL.from()))
        .satisfies(read -> assertThat(read.weekText()).isEqualTo(OfficeHours.USUAL.weekText()))
        .satisfies(read -> assertThat(read.cutOff()).isEqualTo("15:00"));
    assertThat(Map.copyOf(OfficeHours.USUAL.week())).hasSize(5);
  }
}
