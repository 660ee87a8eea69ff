package vn.motcua.calendar;

import java.util.List;

/**
 * What one agency says of its calendar; the rest comes from the agency above it, in the end from
 * the country.
 *
 * @param hours empty to have those of the agency above
 */
public record CalendarLayer(List<OfficeHours> hours, List<SpecialDay> days) {
  public static final CalendarLayer EMPTY = new CalendarLayer(List.of(), List.of());

  public CalendarLayer {
    hours = List.copyOf(hours);
    days = List.copyOf(days);
  }
}
