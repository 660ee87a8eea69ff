package vn.motcua.appointment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.BookingTexts;
import vn.motcua.appointment.booking.FreeDay.FreeTime;
import vn.motcua.appointment.booking.Matter;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.department.Department;
import vn.motcua.text.PageText;
import vn.motcua.web.QrCode;

/** Times, places and names of bookings as pages show them. */
@Named
@RequestScoped
public class BookingWords {
  @Inject private BookingTexts words;
  @Inject private Supply supply;
  @Inject private PageText text;

  private List<Service> services = List.of();
  private List<Desk> desks = List.of();

  public String day(LocalDate day) {
    return BookingTexts.day(day, text.language());
  }

  public String time(Instant instant) {
    return BookingTexts.time(instant);
  }

  /** {@code 9:15}, or the window of a visit. */
  public String time(FreeTime time, boolean visit) {
    return visit ? time(time.startsAt()) + "–" + time(time.endsAt()) : time(time.startsAt());
  }

  /** {@code 9:15, thứ Hai 23/11/2026}. */
  public String when(Appointment one) {
    return words.when(one, text.language());
  }

  public String when(FreeTime time) {
    return words.when(time.startsAt(), text.language());
  }

  /** When a hold ends, with its day: it may be tomorrow. */
  public String until(Appointment held) {
    return words.when(held.expiresAt(), text.language());
  }

  public @Nullable Department centre(Appointment one) {
    return supply.centre(one.centre()).orElse(null);
  }

  public String service(Appointment one) {
    return Supply.together(services(), one.service(), Matter.services(one.more()))
        .name(text.language());
  }

  private List<Service> services() {
    List<Service> known = services.isEmpty() ? supply.all() : services;
    services = known;
    return known;
  }

  public String desk(Appointment one) {
    return desks().stream()
        .filter(desk -> desk.id() == one.desk())
        .map(desk -> desk.name(text.language()))
        .findFirst()
        .orElse("");
  }

  private List<Desk> desks() {
    List<Desk> known = desks.isEmpty() ? supply.desks() : desks;
    desks = known;
    return known;
  }

  /** The reference as a QR code, for the clerk at the centre. */
  public String qr(Appointment one) {
    return QrCode.svg(one.reference().value(), text.get("booking.qr"));
  }
}
