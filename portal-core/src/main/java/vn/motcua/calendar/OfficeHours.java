package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The working week from a day on, until later hours begin: some provinces have other hours in
 * summer.
 *
 * @param week days that are not in it are not worked
 * @param cutOff what is received after this minute counts as received on the next working day
 */
public record OfficeHours(LocalDate from, Map<DayOfWeek, WorkingHours> week, LocalTime cutOff) {
  /** What holds where nobody has said otherwise. */
  public static final OfficeHours USUAL =
      weekdays(
          LocalDate.of(2000, 1, 1),
          WorkingHours.of("7:00-11:30, 13:30-17:00"),
          LocalTime.of(15, 0));

  public OfficeHours {
    week = Map.copyOf(week);
    if (week.values().stream().allMatch(WorkingHours::none)) {
      throw new IllegalArgumentException("A week without working hours");
    }
  }

  /** The same hours Monday to Friday. */
  public static OfficeHours weekdays(LocalDate from, WorkingHours hours, LocalTime cutOff) {
    Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        week.put(day, hours);
      }
    }
    return new OfficeHours(from, week, cutOff);
  }

  /**
   * Reads what {@link #weekText} writes.
   *
   * @throws IllegalArgumentException when it is nothing of the kind
   */
  public static OfficeHours of(LocalDate from, String weekText, LocalTime cutOff) {
    String[] days = weekText.split(";", -1);
    if (days.length != DayOfWeek.values().length) {
      throw new IllegalArgumentException(weekText);
    }
    Map<DayOfWeek, WorkingHours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, WorkingHours.of(days[day.getValue() - 1]));
    }
    return new OfficeHours(from, week, cutOff);
  }

  /** Monday to Sunday between semicolons, {@code 7:00-11:30, 13:30-17:00;…;;}. */
  public String weekText() {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> on(day).toString())
        .collect(Collectors.joining(";"));
  }

  public WorkingHours on(DayOfWeek day) {
    return week.getOrDefault(day, WorkingHours.NONE);
  }

  /** Of the first day of the week that is worked. */
  WorkingHours usual() {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!on(day).none()) {
        return on(day);
      }
    }
    throw new IllegalStateException("A week without working hours");
  }
}
