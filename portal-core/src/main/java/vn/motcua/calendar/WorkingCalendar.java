package vn.motcua.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a department works. Days and times are those of Vietnam. Never changes: a change makes
 * another calendar.
 */
public final class WorkingCalendar {
  private static final int LONGEST_CLOSURE = 400;

  private final List<NavigableMap<LocalDate, OfficeHours>> hours = new ArrayList<>();
  private final Map<LocalDate, SpecialDay> days = new HashMap<>();

  private WorkingCalendar(List<CalendarLayer> fromTheTop) {
    for (CalendarLayer layer : fromTheTop) {
      layer.days().forEach(day -> days.put(day.date(), day));
      NavigableMap<LocalDate, OfficeHours> own = new TreeMap<>();
      layer.hours().forEach(from -> own.put(from.from(), from));
      hours.add(0, own);
    }
  }

  /** The country first, the department itself last: who is nearer has the last word on a day. */
  public static WorkingCalendar of(List<CalendarLayer> fromTheTop) {
    return new WorkingCalendar(fromTheTop);
  }

  public CalendarDay day(LocalDate date) {
    OfficeHours office = office(date);
    WorkingHours ofWeek = office.on(date.getDayOfWeek());
    SpecialDay special = days.get(date);
    if (special == null) {
      DayKind kind = ofWeek.none() ? DayKind.WEEKLY_OFF : DayKind.WORKING;
      return new CalendarDay(date, kind, ofWeek, null);
    }
    if (!special.kind().works()) {
      return new CalendarDay(date, special.kind(), WorkingHours.NONE, special);
    }
    WorkingHours worked = ofWeek.none() ? instead(office, special.otherDay()) : ofWeek;
    return new CalendarDay(date, special.kind(), worked, special);
  }

  /** The hours of the day that is made up for. */
  private static WorkingHours instead(OfficeHours office, @Nullable LocalDate otherDay) {
    WorkingHours owed = otherDay == null ? WorkingHours.NONE : office.on(otherDay.getDayOfWeek());
    return owed.none() ? office.usual() : owed;
  }

  public boolean works(LocalDate date) {
    return day(date).works();
  }

  /** The working week that holds on a day. */
  public OfficeHours office(LocalDate date) {
    for (NavigableMap<LocalDate, OfficeHours> own : hours) {
      Map.Entry<LocalDate, OfficeHours> since = own.floorEntry(date);
      if (since != null) {
        return since.getValue();
      }
    }
    return OfficeHours.USUAL;
  }

  /**
   * The first working day on that day or after it.
   *
   * @throws IllegalStateException when there is none for more than a year
   */
  public LocalDate workingDayFrom(LocalDate date) {
    for (int i = 0; i <= LONGEST_CLOSURE; i++) {
      if (works(date.plusDays(i))) {
        return date.plusDays(i);
      }
    }
    throw new IllegalStateException("No working day from " + date + " on");
  }

  /** How many working days come after one day, up to another one, that one included. */
  public int workingDays(LocalDate after, LocalDate until) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      count += works(day) ? 1 : 0;
    }
    return count;
  }

  /** The last minute in which papers count as received that day; only of a working day. */
  public LocalTime cutOff(LocalDate date) {
    LocalTime closing = day(date).hours().closing();
    LocalTime cutOff = office(date).cutOff();
    return cutOff.isBefore(closing) ? cutOff : closing;
  }

  /** The special days from one day to another, both included, in order. */
  public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
    return days.values().stream()
        .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
        .sorted((a, b) -> a.date().compareTo(b.date()))
        .toList();
  }
}
