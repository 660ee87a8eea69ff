package vn.motcua.appointment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.AppointmentState;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.ContactCodes;
import vn.motcua.appointment.booking.Errand;
import vn.motcua.appointment.booking.FreeDay.FreeTime;
import vn.motcua.appointment.booking.HomeAddress;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.code.CaseCode;
import vn.motcua.department.Department;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** Holding a time and making a booking of it. */
@Named
@RequestScoped
public class Booking {
  private static final int ALTERNATIVES = 6;

  @Inject private Choosing choosing;
  @Inject private Together together;
  @Inject private Bookings bookings;
  @Inject private ContactCodes codes;
  @Inject private Places places;
  @Inject private Flaws flaws;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private @Nullable String token;
  private @Nullable Appointment held;
  private @Nullable Booked booked;
  private @Nullable Contact receiver;
  private boolean lost;

  /** Does what the form asks for; a time that is gone is no error of theirs. */
  void act() {
    try {
      switch (choosing.typed("action")) {
        case "hold" -> hold();
        case "confirm" -> confirm();
        default -> {} // shown only
      }
    } catch (SlotTaken gone) {
      lost = true;
      flaws.tell(gone, "times");
    } catch (PortalProblem told) {
      flaws.tell(told, receiver == null ? "name" : "code");
    }
  }

  private void hold() {
    Errand errand = together.errand();
    Department centre = choosing.getCentre();
    Optional<Instant> start = start();
    if (errand == null || centre == null || start.isEmpty()) {
      return; // nothing chosen: the page shows what to choose
    }
    Held hold =
        bookings.hold(
            new Wish(
                errand.service(),
                centre.code(),
                start.get(),
                choosing.getPeople(),
                errand.procedure(),
                caseCode(),
                text.language(),
                choosing.typed("request"),
                errand.more()));
    token = hold.token();
    held = hold.appointment();
    if (held.state() == AppointmentState.EXPIRED) {
      throw new PortalProblem(409, "hold-expired");
    }
  }

  private @Nullable String caseCode() {
    return CaseCode.read(choosing.getCaseCode()) instanceof CaseCode.Read read
        ? read.code().toString()
        : null;
  }

  private Optional<Instant> start() {
    try {
      return Optional.of(Instant.parse(choosing.typed("start")));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private void confirm() {
    String hold = choosing.typed("hold");
    held = bookings.held(hold);
    token = hold;
    Contact contact =
        Contact.typed(
            choosing.typed("name"),
            choosing.typed("phone"),
            choosing.typed("mail"),
            choosing.typed("address"),
            held.visit());
    contact = HomeAddress.today(contact, places, choosing.typed("commune"));
    if (codes.needed(held, contact)) {
      verify(held, hold, contact);
      return;
    }
    booked = bookings.confirm(hold, contact);
  }

  /** A code first, then the booking; the same form without a code only sends one. */
  private void verify(Appointment visit, String hold, Contact contact) {
    receiver = contact;
    boolean again = choosing.typed("code").isEmpty() && !choosing.typed("again").isEmpty();
    if (again || !codes.sent(visit, hold, contact)) {
      codes.send(visit, hold, contact, text.language());
      if (!choosing.typed("code").isEmpty()) {
        throw new InvalidInput("code", "booking.flaw.code");
      }
    } else if (request.getParameter("code") != null) {
      codes.check(visit, hold, contact, choosing.typed("code"));
      booked = bookings.confirm(hold, contact);
    }
  }

  /** Who has to type the code that was sent; null when none is needed. */
  public @Nullable Contact getReceiver() {
    return receiver;
  }

  /** The communes a place that was divided became part of; to choose from. */
  public List<Commune> getCommunes() {
    return flaws.of("commune") == null ? List.of() : places.find(typed("address")).communes();
  }

  public @Nullable Appointment getHeld() {
    return held;
  }

  public @Nullable String getToken() {
    return token;
  }

  public @Nullable Appointment getDone() {
    return booked == null ? null : booked.appointment();
  }

  /** As it is shown to whoever has just booked. */
  public String getSecret() {
    return booked == null ? "" : Bookings.shown(booked.secret());
  }

  /** Whether somebody else was faster. */
  public boolean isLost() {
    return lost;
  }

  public boolean isExpired() {
    return flaws.getKey().equals("hold-expired") || flaws.getKey().equals("hold-unknown");
  }

  public String typed(String field) {
    return choosing.typed(field);
  }

  /** The free times nearest to the one that is gone, by time. */
  public List<FreeTime> getAlternatives() {
    Instant wanted = start().orElse(Instant.MAX);
    return choosing.getDays().stream()
        .flatMap(day -> day.times().stream())
        .sorted(Comparator.comparing(time -> Duration.between(time.startsAt(), wanted).abs()))
        .limit(ALTERNATIVES)
        .sorted(Comparator.comparing(FreeTime::startsAt))
        .toList();
  }

  boolean posted() {
    return request.getMethod().equals("POST");
  }
}
