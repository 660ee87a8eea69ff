package vn.motcua.appointment.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import vn.motcua.time.VietnamTime;

/**
 * How long an offer lasts: some minutes of the hours in which people can be expected to read their
 * messages. What comes up at night lasts into the morning.
 */
record OfferHours(LocalTime from, LocalTime to, Duration lasts) {

  /**
   * Reads {@code 07:00-21:00}.
   *
   * @throws IllegalArgumentException when it is nothing like that
   */
  static OfferHours of(String hours, int minutes) {
    String[] ends = hours.strip().split("\\s*-\\s*");
    if (ends.length != 2 || minutes < 1) {
      throw new IllegalArgumentException("portal.booking.offer-hours: " + hours);
    }
    OfferHours read =
        new OfferHours(
            LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), Duration.ofMinutes(minutes));
    if (!read.from.plus(read.lasts).isBefore(read.to)) {
      throw new IllegalArgumentException("portal.booking.offer-hours: " + hours);
    }
    return read;
  }

  /** When an offer made now ends. */
  Instant end(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, VietnamTime.ZONE);
    if (local.toLocalTime().isBefore(from)) {
      local = local.toLocalDate().atTime(from);
    } else if (!local.toLocalTime().isBefore(to)) {
      local = local.toLocalDate().plusDays(1).atTime(from);
    }
    Duration today = Duration.between(local.toLocalTime(), to);
    LocalDateTime end =
        today.compareTo(lasts) >= 0
            ? local.plus(lasts)
            : local.toLocalDate().plusDays(1).atTime(from).plus(lasts.minus(today));
    return end.atZone(VietnamTime.ZONE).toInstant();
  }
}
