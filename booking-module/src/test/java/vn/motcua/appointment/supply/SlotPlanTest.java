package vn.motcua.appointment.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.time.VietnamTime;

class SlotPlanTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private static WorkingCalendar calendar(SpecialDay... days) {
    return WorkingCalendar.of(List.of(new CalendarLayer(List.of(), List.of(days))));
  }

  private static Desk desk(Desk.Kind kind, String week) {
    return new Desk(1, "000.01.01.H20", kind, "Quầy", "Counter", 20, 2, 15, 30, week, true, 0);
  }

  private static List<PlannedSlot> week(Desk desk, WorkingCalendar calendar) {
    return SlotPlan.of(desk, calendar, Map.of(), MONDAY, MONDAY.plusDays(6));
  }

  @Test
  void slots_fill_the_opening_hours_and_leave_out_the_break() {
    List<PlannedSlot> day =
        SlotPlan.of(desk(Desk.Kind.COUNTER, ""), calendar(), Map.of(), MONDAY, MONDAY);

    assertThat(day)
        .hasSize(13 + 10); // 7:00–11:30 has room for 13 of 20 minutes, 13:30–17:00 for 10
    assertThat(day.get(12).endsAt().atZone(VietnamTime.ZONE).toLocalTime())
        .isEqualTo(LocalTime.of(11, 20));
    assertThat(day.get(13).startsAt().atZone(VietnamTime.ZONE).toLocalTime())
        .isEqualTo(LocalTime.of(13, 30));
    assertThat(day).allMatch(slot -> slot.units() == 2);
  }

  @Test
  void a_holiday_has_no_slots_and_a_saturday_made_up_for_has() {
    SpecialDay holiday = new SpecialDay(MONDAY, DayKind.HOLIDAY, "Nghỉ lễ", "Holiday", null, "");
    SpecialDay saturday =
        new SpecialDay(
            MONDAY.plusDays(5), DayKind.MAKE_UP, "Làm bù", "Made up", MONDAY.plusDays(1), "");
    List<LocalDate> days =
        week(desk(Desk.Kind.COUNTER, ""), calendar(holiday, saturday)).stream()
            .map(slot -> slot.startsAt().atZone(VietnamTime.ZONE).toLocalDate())
            .distinct()
            .toList();

    assertThat(days)
        .containsExactly(
            MONDAY.plusDays(1),
            MONDAY.plusDays(2),
            MONDAY.plusDays(3),
            MONDAY.plusDays(4),
            MONDAY.plusDays(5));
  }

  @Test
  void visits_have_a_window_for_each_half_day_counted_in_minutes() {
    String week =
        OfficeHours.weekdays(MONDAY, WorkingHours.of("8:00-11:00, 14:00-16:30"), LocalTime.NOON)
            .weekText();
    List<PlannedSlot> day =
        SlotPlan.of(desk(Desk.Kind.HOME, week), calendar(), Map.of(), MONDAY, MONDAY);

    assertThat(day).extracting(PlannedSlot::units).containsExactly(180, 150);
    assertThat(Duration.between(day.get(0).startsAt(), day.get(0).endsAt()))
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void a_special_day_of_a_desk_has_its_own_hours_and_places() {
    DeskDay shorter = new DeskDay(MONDAY, WorkingHours.of("8:00-9:00"), 1, "Họp");
    List<PlannedSlot> day =
        SlotPlan.of(
            desk(Desk.Kind.COUNTER, ""), calendar(), Map.of(MONDAY, shorter), MONDAY, MONDAY);

    assertThat(day).hasSize(3).allMatch(slot -> slot.units() == 1);
  }
}
