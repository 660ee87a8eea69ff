package vn.motcua.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.motcua.calendar.CalendarLayer;
import vn.motcua.calendar.DayKind;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.SpecialDay;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingHours;

/**
 * The facts a calendar is made of, for the calendar and for its oracle: the same hours on the days
 * of the week that are worked, days off, and days worked all the same.
 */
record RawCalendar(
    String hours, LocalTime cutOff, Set<DayOfWeek> week, Set<LocalDate> off, Set<LocalDate> extra) {
  static final String[] HOURS = {
    "7:00-11:30, 13:30-17:00", "8:00-12:00, 13:00-17:00", "7:30-16:30", "9:15-10:05, 14:00-14:10"
  };
  private static final LocalDate START = LocalDate.of(2023, 12, 1);

  static RawCalendar random(Random random) {
    Set<DayOfWeek> week = new HashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(7) < 5) {
        week.add(day);
      }
    }
    week.add(DayOfWeek.of(1 + random.nextInt(7)));
    return new RawCalendar(
        HOURS[random.nextInt(HOURS.length)],
        LocalTime.of(9 + random.nextInt(9), random.nextInt(2) * 30),
        week,
        days(random, random.nextInt(40)),
        days(random, random.nextInt(6)));
  }

  private static Set<LocalDate> days(Random random, int many) {
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < many; i++) {
      days.add(someDay(random));
    }
    return days;
  }

  static LocalDate someDay(Random random) {
    return START.plusDays(random.nextInt(150));
  }

  RawCalendar withOff(LocalDate day) {
    Set<LocalDate> more = new HashSet<>(off);
    more.add(day);
    return new RawCalendar(hours, cutOff, week, more, extra);
  }

  RawCalendar withExtra(LocalDate day) {
    Set<LocalDate> more = new HashSet<>(extra);
    more.add(day);
    return new RawCalendar(hours, cutOff, week, off, more);
  }

  WorkingCalendar calendar() {
    Map<DayOfWeek, WorkingHours> worked = new EnumMap<>(DayOfWeek.class);
    week.forEach(day -> worked.put(day, WorkingHours.of(hours)));
    List<SpecialDay> special = new ArrayList<>();
    extra.forEach(day -> special.add(new SpecialDay(day, DayKind.EXTRA, "", "", null, "")));
    off.forEach(day -> special.add(new SpecialDay(day, DayKind.HOLIDAY, "", "", null, "")));
    return WorkingCalendar.of(
        List.of(
            new CalendarLayer(
                List.of(new OfficeHours(LocalDate.of(2020, 1, 1), worked, cutOff)), special)));
  }
}
