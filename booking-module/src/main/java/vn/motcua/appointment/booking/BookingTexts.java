package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import vn.motcua.appointment.supply.Service;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;

/** Days and times of bookings in words; always those of Vietnam, wherever the server stands. */
@ApplicationScoped
public class BookingTexts {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Inject private Texts texts;

  /** {@code 9:15, thứ Hai 23/11/2026}; of a visit the window. */
  public String when(Appointment booked, Language language) {
    String time = time(booked.startsAt());
    if (booked.visit()) {
      time = time + "–" + time(booked.endsAt());
    }
    return texts.get(language, "booking.when", time, day(booked.day(), language));
  }

  /** {@code Hộ tịch, chứng thực (1.004884, 2.000033) × 2}: all it is for, for how many. */
  public static String what(Appointment booked, Service service, Language language) {
    String procedures =
        booked.procedures().isEmpty() ? "" : " (" + String.join(", ", booked.procedures()) + ")";
    return service.name(language)
        + procedures
        + (booked.people() == 1 ? "" : " × " + booked.people());
  }

  public String when(Instant start, Language language) {
    LocalDate day = LocalDate.ofInstant(start, VietnamTime.ZONE);
    return texts.get(language, "booking.when", time(start), day(day, language));
  }

  /** {@code thứ Hai 23/11/2026}. */
  public static String day(LocalDate day, Language language) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale())
        + " "
        + DAY.format(day);
  }

  public static String time(Instant instant) {
    return TIME.format(LocalTime.ofInstant(instant, VietnamTime.ZONE));
  }

  /** With Vietnam's offset, as it is told over REST. */
  public static String iso(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        ZonedDateTime.ofInstant(instant, VietnamTime.ZONE));
  }
}
