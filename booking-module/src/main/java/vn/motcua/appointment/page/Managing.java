package vn.motcua.appointment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.booking.HomeAddress;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.appointment.waiting.Waiting;
import vn.motcua.appointment.waiting.WaitingList;
import vn.motcua.place.Places;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.PublicAddress;

/** Looking at a booking, cancelling and moving it, with reference and secret. Only by POST. */
@Named
@RequestScoped
public class Managing {
  private static final long FAR = 9_000_000_000L;

  @Inject private Bookings bookings;
  @Inject private Places places;
  @Inject private Supply supply;
  @Inject private WaitingList waitingList;
  @Inject private PublicAddress address;
  @Inject private Choosing choosing;
  @Inject private Booking booking;
  @Inject private Flaws flaws;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private @Nullable Appointment known;
  private String done = "";
  private boolean moving;
  private List<FreeDay> days = List.of();

  void act() {
    if (!booking.posted()) {
      return;
    }
    try {
      known =
          bookings.open(
              choosing.typed("reference"), choosing.typed("secret"), ClientAddress.of(request));
    } catch (PortalProblem told) {
      flaws.tell(told, "reference");
      return;
    }
    try {
      known = perform(known, choosing.typed("action"));
    } catch (PortalProblem told) {
      flaws.tell(told, "do");
    }
    if (moving) {
      days = days(known);
    }
  }

  private Appointment perform(Appointment opened, String action) {
    return switch (action) {
      case "cancel" -> did("cancelled", bookings.cancel(opened, ""));
      case "change" ->
          did(
              "changed",
              bookings.change(
                  opened, HomeAddress.today(contact(opened), places, choosing.typed("commune"))));
      case "wait" -> {
        waitingList.ask(opened, address.of("dat-lich"));
        yield did("waiting", opened);
      }
      case "unwait" -> {
        waitingList.stop(opened);
        yield did("unwaiting", opened);
      }
      case "take" -> did("moved", waitingList.take(opened));
      case "times" -> {
        moving = true;
        yield opened;
      }
      case "move" -> {
        moving = true; // and stays so when the time is gone
        Appointment moved = bookings.move(opened, start(), "");
        moving = false;
        yield did("moved", moved);
      }
      default -> opened;
    };
  }

  private Appointment did(String what, Appointment after) {
    done = what;
    return after;
  }

  private Contact contact(Appointment opened) {
    return Contact.typed(
        choosing.typed("name"),
        choosing.typed("phone"),
        choosing.typed("mail"),
        choosing.typed("address"),
        opened.visit());
  }

  private Instant start() {
    try {
      return Instant.parse(choosing.typed("start"));
    } catch (DateTimeParseException none) {
      throw new PortalProblem(409, "slot-taken");
    }
  }

  private List<FreeDay> days(Appointment opened) {
    return FreeDay.of(bookings.offersFor(opened, Instant.EPOCH, Instant.EPOCH.plusSeconds(FAR)))
        .stream()
        .map(
            day ->
                new FreeDay(
                    day.date(),
                    day.times().stream()
                        .filter(time -> !time.startsAt().equals(opened.startsAt()))
                        .toList()))
        .filter(day -> !day.times().isEmpty())
        .toList();
  }

  public @Nullable Appointment getKnown() {
    return known;
  }

  /** What has just been done: cancelled, moved, changed, or nothing. */
  public String getDone() {
    return done;
  }

  /** Whether and how the booking waits for an earlier time; null when it does not. */
  public @Nullable Waiting getWaiting() {
    Appointment opened = known;
    return opened == null ? null : waitingList.of(opened).filter(Waiting::open).orElse(null);
  }

  /** The time that is held for it; null when there is none. */
  public @Nullable Appointment getOffered() {
    Waiting waiting = getWaiting();
    return waiting == null ? null : waitingList.offered(waiting).orElse(null);
  }

  public boolean isMoving() {
    return moving;
  }

  /** The days it can be moved to. */
  public List<FreeDay> getDays() {
    return days;
  }

  /** Whether it can still be changed. */
  public boolean isOpen() {
    return known != null && known.state().open() && known.startsAt().isAfter(clock.instant());
  }

  /** A field of the contact: as typed, or else as it is stored. */
  public String contact(String field) {
    if (choosing.typed("action").equals("change")) {
      return choosing.typed(field);
    }
    Contact contact = known == null ? null : known.contact();
    if (contact == null) {
      return "";
    }
    String stored =
        switch (field) {
          case "name" -> contact.name();
          case "phone" -> contact.phone();
          case "mail" -> contact.mail();
          default -> contact.address();
        };
    return stored == null ? "" : stored;
  }

  public @Nullable Service getService() {
    Appointment opened = known;
    return opened == null
        ? null
        : supply.all().stream()
            .filter(service -> service.id() == opened.service())
            .findFirst()
            .orElse(null);
  }
}
