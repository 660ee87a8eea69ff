package vn.motcua.appointment.supply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.time.VietnamTime;

/** Makes slots of opening hours: those of the centre's calendar, the desk's own, or of one day. */
final class SlotPlan {
  private SlotPlan() {}

  static List<PlannedSlot> of(
      Desk desk,
      WorkingCalendar calendar,
      Map<LocalDate, DeskDay> days,
      LocalDate from,
      LocalDate to) {
    List<PlannedSlot> slots = new ArrayList<>();
    for (LocalDate date = from; desk.active() && !date.isAfter(to); date = date.plusDays(1)) {
      DeskDay special = days.get(date);
      WorkingHours hours = special == null ? hours(desk, calendar, date) : special.hours();
      int capacity = special == null ? desk.capacity() : special.capacity();
      for (WorkingHours.Span span : hours.spans()) {
        slots.addAll(of(desk, date, span, capacity));
      }
    }
    return slots;
  }

  private static WorkingHours hours(Desk desk, WorkingCalendar calendar, LocalDate date) {
    CalendarDay day = calendar.day(date);
    if (!day.works() || desk.week().isEmpty()) {
      return day.hours();
    }
    WorkingHours own = OfficeHours.of(date, desk.week(), LocalTime.NOON).on(date.getDayOfWeek());
    return own.none() && day.special() != null ? day.hours() : own; // a Saturday made up for
  }

  private static List<PlannedSlot> of(
      Desk desk, LocalDate date, WorkingHours.Span span, int capacity) {
    Instant opening = at(date, span.from());
    Instant closing = at(date, span.to());
    if (desk.kind() == Desk.Kind.HOME) {
      int minutes = (int) Duration.between(opening, closing).toMinutes() * Math.min(1, capacity);
      return List.of(new PlannedSlot(opening, closing, minutes));
    }
    List<PlannedSlot> slots = new ArrayList<>();
    Duration length = Duration.ofMinutes(desk.slotMinutes());
    for (Instant start = opening;
        !start.plus(length).isAfter(closing);
        start = start.plus(length)) {
      slots.add(new PlannedSlot(start, start.plus(length), capacity));
    }
    return slots;
  }

  private static Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(VietnamTime.ZONE).toInstant();
  }
}
