package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.VietnamDays;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** Examples on the real calendar of Vietnam, 7:00 to 11:30 and 13:30 to 17:00, Monday to Friday. */
class DeadlineTest {
  private static final WorkingCalendar VIETNAM = WorkingCalendar.of(List.of(VietnamDays.layer()));

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(VietnamTime.ZONE).toInstant();
  }

  private static Deadline workingDays(int amount, String received) {
    return Deadline.of(VIETNAM, new TimeLimit(amount, LimitUnit.WORKING_DAY), at(received));
  }

  private static List<String> told(Deadline deadline) {
    return deadline.days().stream().map(DeadlineTest::told).toList();
  }

  private static String told(DayLine line) {
    String number = line.number() == 0 ? "" : " " + line.number();
    String name = line.day().name(Language.EN);
    return line.date()
        + " "
        + line.counting()
        + number
        + " "
        + line.day().kind()
        + (name.isEmpty() ? "" : " " + name);
  }

  @Test
  void the_day_of_receipt_is_not_counted_and_weekends_are_passed_over() {
    Deadline deadline = workingDays(7, "2020-09-22T10:00");

    assertThat(deadline.dueOn()).isEqualTo("2020-10-01");
    assertThat(deadline.dueAt()).isEqualTo(at("2020-10-01T17:00"));
    assertThat(told(deadline))
        .containsExactly(
            "2020-09-22 RECEIVED WORKING",
            "2020-09-23 COUNTED 1 WORKING",
            "2020-09-24 COUNTED 2 WORKING",
            "2020-09-25 COUNTED 3 WORKING",
            "2020-09-26 SKIPPED WEEKLY_OFF",
            "2020-09-27 SKIPPED WEEKLY_OFF",
            "2020-09-28 COUNTED 4 WORKING",
            "2020-09-29 COUNTED 5 WORKING",
            "2020-09-30 COUNTED 6 WORKING",
            "2020-10-01 COUNTED 7 WORKING");
  }

  @Test
  void what_was_sent_on_a_sunday_counts_as_received_on_monday() {
    Deadline deadline = workingDays(3, "2020-09-20T20:30");

    assertThat(deadline.countsFrom()).isEqualTo(at("2020-09-21T07:00"));
    assertThat(told(deadline))
        .containsExactly(
            "2020-09-20 RECEIVED_LATE WEEKLY_OFF",
            "2020-09-21 RECEIVED WORKING",
            "2020-09-22 COUNTED 1 WORKING",
            "2020-09-23 COUNTED 2 WORKING",
            "2020-09-24 COUNTED 3 WORKING");
  }

  @Test
  void tet_is_passed_over_day_by_day() {
    Deadline deadline = workingDays(5, "2026-02-12T09:00");

    assertThat(told(deadline))
        .containsExactly(
            "2026-02-12 RECEIVED WORKING",
            "2026-02-13 COUNTED 1 WORKING",
            "2026-02-14 SKIPPED WEEKLY_OFF",
            "2026-02-15 SKIPPED WEEKLY_OFF",
            "2026-02-16 SKIPPED HOLIDAY Lunar New Year (Tết)",
            "2026-02-17 SKIPPED HOLIDAY Lunar New Year (Tết)",
            "2026-02-18 SKIPPED HOLIDAY Lunar New Year (Tết)",
            "2026-02-19 SKIPPED HOLIDAY Lunar New Year (Tết)",
            "2026-02-20 SKIPPED HOLIDAY Lunar New Year (Tết)",
            "2026-02-21 SKIPPED WEEKLY_OFF",
            "2026-02-22 SKIPPED WEEKLY_OFF",
            "2026-02-23 COUNTED 2 WORKING",
            "2026-02-24 COUNTED 3 WORKING",
            "2026-02-25 COUNTED 4 WORKING",
            "2026-02-26 COUNTED 5 WORKING");
  }

  @Test
  void a_swapped_saturday_is_counted_and_the_monday_it_stands_for_is_not() {
    assertThat(told(workingDays(5, "2024-04-26T14:59")))
        .containsExactly(
            "2024-04-26 RECEIVED WORKING",
            "2024-04-27 SKIPPED WEEKLY_OFF",
            "2024-04-28 SKIPPED WEEKLY_OFF",
            "2024-04-29 SKIPPED SWAPPED_OFF Reunification Day, 30 April",
            "2024-04-30 SKIPPED HOLIDAY Reunification Day, 30 April",
            "2024-05-01 SKIPPED HOLIDAY International Labour Day, 1 May",
            "2024-05-02 COUNTED 1 WORKING",
            "2024-05-03 COUNTED 2 WORKING",
            "2024-05-04 COUNTED 3 MAKE_UP Reunification Day, 30 April",
            "2024-05-05 SKIPPED WEEKLY_OFF",
            "2024-05-06 COUNTED 4 WORKING",
            "2024-05-07 COUNTED 5 WORKING");
  }

  @Test
  void papers_are_received_on_a_swapped_saturday_too() {
    assertThat(told(workingDays(1, "2024-05-04T10:00")).get(0))
        .isEqualTo("2024-05-04 RECEIVED MAKE_UP Reunification Day, 30 April");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T14:59, 2026-11-27",
    "2026-11-20T15:00, 2026-11-27",
    "2026-11-20T15:00:59, 2026-11-27",
    "2026-11-20T15:01, 2026-11-30",
    "2026-11-20T23:00, 2026-11-30",
    "2026-11-21T08:00, 2026-11-30",
    "2026-11-23T06:00, 2026-11-30"
  })
  void after_three_on_a_friday_is_monday(String received, String due) {
    assertThat(workingDays(5, received).dueOn()).isEqualTo(due);
  }

  @Test
  void the_explanation_of_a_late_friday_says_so() {
    assertThat(told(workingDays(2, "2026-11-20T15:01")))
        .containsExactly(
            "2026-11-20 RECEIVED_LATE WORKING",
            "2026-11-21 SKIPPED WEEKLY_OFF",
            "2026-11-22 SKIPPED WEEKLY_OFF",
            "2026-11-23 RECEIVED WORKING",
            "2026-11-24 COUNTED 1 WORKING",
            "2026-11-25 COUNTED 2 WORKING");
  }

  @Test
  void a_holiday_added_afterwards_moves_what_is_running() {
    SpecialDay culture =
        new SpecialDay(
            LocalDate.parse("2026-11-24"), DayKind.HOLIDAY, "Văn hóa", "Culture", null, "");
    WorkingCalendar changed =
        WorkingCalendar.of(
            List.of(VietnamDays.layer(), new CalendarLayer(List.of(), List.of(culture))));
    TimeLimit limit = new TimeLimit(2, LimitUnit.WORKING_DAY);

    assertThat(Deadline.of(VIETNAM, limit, at("2026-11-20T15:01")).dueOn()).isEqualTo("2026-11-25");
    Deadline after = Deadline.of(changed, limit, at("2026-11-20T15:01"));
    assertThat(after.dueOn()).isEqualTo("2026-11-26");
    assertThat(told(after)).contains("2026-11-24 SKIPPED HOLIDAY Culture");
  }

  @Test
  void calendar_days_count_days_off_and_an_end_on_one_moves_to_the_next_working_day() {
    Deadline deadline =
        Deadline.of(VIETNAM, new TimeLimit(4, LimitUnit.CALENDAR_DAY), at("2026-02-10T09:00"));

    assertThat(deadline.dueOn()).isEqualTo("2026-02-23");
    assertThat(told(deadline))
        .startsWith("2026-02-10 RECEIVED WORKING", "2026-02-11 COUNTED 1 WORKING")
        .contains(
            "2026-02-14 COUNTED 4 WEEKLY_OFF", "2026-02-17 MOVED_ON HOLIDAY Lunar New Year (Tết)")
        .endsWith("2026-02-22 MOVED_ON WEEKLY_OFF", "2026-02-23 MOVED_HERE WORKING");
  }

  @ParameterizedTest
  @CsvSource({
    "1, MONTH, 2025-01-24T09:00, 2025-02-24",
    "1, MONTH, 2024-12-31T09:00, 2025-02-03",
    "1, MONTH, 2023-12-29T09:00, 2024-01-29",
    "1, MONTH, 2025-03-31T09:00, 2025-05-05",
    "3, MONTH, 2024-11-29T09:00, 2025-02-28",
    "1, YEAR, 2024-02-29T09:00, 2025-02-28",
    "0, WORKING_DAY, 2025-03-31T09:00, 2025-03-31"
  })
  void months_end_on_the_same_day_or_the_last_and_never_on_a_day_off(
      int amount, LimitUnit unit, String received, String due) {
    assertThat(Deadline.of(VIETNAM, new TimeLimit(amount, unit), at(received)).dueOn())
        .isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 2026-11-20T09:00, 2026-11-20T15:00",
    "8, 2026-11-20T09:00, 2026-11-23T09:00",
    "4, 2026-11-20T12:00, 2026-11-23T07:30",
    "8, 2026-11-20T15:01, 2026-11-23T17:00",
    "1, 2026-11-20T05:00, 2026-11-20T08:00"
  })
  void working_hours_pass_over_the_break_and_the_night(int hours, String received, String due) {
    Deadline deadline =
        Deadline.of(VIETNAM, new TimeLimit(hours, LimitUnit.WORKING_HOUR), at(received));

    assertThat(deadline.dueAt()).isEqualTo(at(due));
    assertThat(deadline.late(at(due))).isFalse();
    assertThat(deadline.late(at(due).plusSeconds(1))).isTrue();
  }

  @Test
  void in_days_the_whole_last_day_is_in_time() {
    Deadline deadline = workingDays(1, "2026-11-19T09:00");

    assertThat(deadline.late(at("2026-11-20T23:59"))).isFalse();
    assertThat(deadline.late(at("2026-11-21T00:00"))).isTrue();
  }

  @Test
  void half_a_working_day_is_four_working_hours() {
    assertThat(TimeLimit.of(new BigDecimal("1.5"), LimitUnit.WORKING_DAY))
        .isEqualTo(new TimeLimit(12, LimitUnit.WORKING_HOUR));
    assertThat(TimeLimit.of(new BigDecimal("2.0"), LimitUnit.MONTH))
        .isEqualTo(new TimeLimit(2, LimitUnit.MONTH));
    assertThatThrownBy(() -> TimeLimit.of(new BigDecimal("0.5"), LimitUnit.MONTH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeLimit.of(new BigDecimal("1e9"), LimitUnit.HOUR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Deadline asked(AfterHalt after) {
    return Deadline.of(
        VIETNAM,
        new TimeLimit(5, LimitUnit.WORKING_DAY),
        at("2026-11-09T09:00"),
        List.of(new Halt(at("2026-11-11T10:00"), at("2026-11-16T15:30"))),
        after);
  }

  @Test
  void the_count_goes_on_where_it_stood_or_restarts_as_the_rule_says() {
    assertThat(told(asked(AfterHalt.GOES_ON)))
        .containsExactly(
            "2026-11-09 RECEIVED WORKING",
            "2026-11-10 COUNTED 1 WORKING",
            "2026-11-11 WAITING WORKING",
            "2026-11-12 WAITING WORKING",
            "2026-11-13 WAITING WORKING",
            "2026-11-14 WAITING WEEKLY_OFF",
            "2026-11-15 WAITING WEEKLY_OFF",
            "2026-11-16 WAITING WORKING",
            "2026-11-17 COUNTED 2 WORKING",
            "2026-11-18 COUNTED 3 WORKING",
            "2026-11-19 COUNTED 4 WORKING",
            "2026-11-20 COUNTED 5 WORKING");
    assertThat(told(asked(AfterHalt.RESTARTS)))
        .startsWith(
            "2026-11-16 RECEIVED_LATE WORKING",
            "2026-11-17 RESTARTED WORKING",
            "2026-11-18 COUNTED 1 WORKING")
        .endsWith("2026-11-24 COUNTED 5 WORKING");
  }

  @ParameterizedTest
  @CsvSource({"WORKING_DAY", "CALENDAR_DAY", "MONTH", "HOUR", "WORKING_HOUR"})
  void while_the_applicant_is_asked_nothing_is_due(LimitUnit unit) {
    Deadline deadline =
        Deadline.of(
            VIETNAM,
            new TimeLimit(30, unit),
            at("2026-11-10T09:00"),
            List.of(new Halt(at("2026-11-11T10:00"), null)),
            AfterHalt.RESTARTS);

    assertThat(deadline.waiting()).isTrue();
    assertThat(deadline.late(at("2099-01-01T00:00"))).isFalse();
    assertThat(deadline.days().get(deadline.days().size() - 1).date()).isEqualTo("2026-11-11");
  }

  @Test
  void a_new_day_is_promised_once_the_old_one_cannot_be_kept() {
    Deadline old = workingDays(2, "2026-11-18T09:00");

    Deadline anew = old.promisedAnew(VIETNAM, LocalDate.parse("2026-11-25"));

    assertThat(anew.late(at("2026-11-24T12:00"))).isFalse();
    assertThat(told(anew)).endsWith("2026-11-25 PROMISED_ANEW WORKING");
    for (String impossible : List.of("2026-11-20", "2026-11-22")) {
      assertThatThrownBy(() -> old.promisedAnew(VIETNAM, LocalDate.parse(impossible)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
