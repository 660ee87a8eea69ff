package vn.motcua.appointment.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.time.VietnamTime;

/** The free times of a day in Vietnam, over all desks of a centre. */
public record FreeDay(LocalDate date, List<FreeTime> times) {
  public FreeDay {
    times = List.copyOf(times);
  }

  /**
   * A time that can be had.
   *
   * @param endsAt of a visit: of the window
   */
  public record FreeTime(Instant startsAt, Instant endsAt, int free) {}

  /** By day and time; offers of several desks at one time are one. */
  public static List<FreeDay> of(List<Offer> offers) {
    Map<LocalDate, TreeMap<Instant, FreeTime>> days = new TreeMap<>();
    for (Offer offer : offers) {
      days.computeIfAbsent(
              LocalDate.ofInstant(offer.startsAt(), VietnamTime.ZONE), day -> new TreeMap<>())
          .merge(
              offer.startsAt(),
              new FreeTime(offer.startsAt(), offer.endsAt(), offer.free()),
              (one, other) ->
                  new FreeTime(one.startsAt(), one.endsAt(), one.free() + other.free()));
    }
    List<FreeDay> all = new ArrayList<>();
    days.forEach((day, times) -> all.add(new FreeDay(day, List.copyOf(times.values()))));
    return all;
  }

  /** When a day begins in Vietnam. */
  public static Instant begin(LocalDate day) {
    return day.atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
