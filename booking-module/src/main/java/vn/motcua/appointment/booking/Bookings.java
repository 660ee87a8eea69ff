package vn.motcua.appointment.booking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.slot.SlotTable;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.reference.References;
import vn.motcua.secret.PortalSecret;

/** Booking, for pages and REST alike. */
@ApplicationScoped
public class Bookings {
  private static final String KIND = "booking";

  @Inject private BookingSql database;
  @Inject private BookingMessages messages;
  @Inject private Supply supply;
  @Inject private References references;
  @Inject private PortalSecret secret;
  @Inject private ContactCodes codes;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.booking.hold-minutes")
  private int holdMinutes;

  @Inject
  @ConfigProperty(name = "portal.booking.release-minutes")
  private int releaseMinutes;

  private @Nullable AppointmentBook kept;

  @PostConstruct
  void begin() {
    kept =
        new AppointmentBook(
            secret,
            clock,
            new SecureRandom(),
            Duration.ofMinutes(holdMinutes),
            Duration.ofMinutes(releaseMinutes));
  }

  /** What is done with appointments, for who has a transaction of their own. */
  public AppointmentBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  /** The times that can be had, by start; several at one time where several desks have it. */
  public List<Offer> offers(Service service, String centre, int people, Instant from, Instant to) {
    return database.read(sql -> book().offers(sql, service, centre, people, from, to));
  }

  /**
   * Holds a time.
   *
   * @throws SlotTaken when somebody was faster
   */
  public Held hold(Wish wish) {
    return database.change(sql -> book().hold(sql, wish));
  }

  /**
   * What a token is for.
   *
   * @throws PortalProblem 404 {@code hold-unknown}
   */
  public Appointment held(String token) {
    return database.read(sql -> book().held(sql, token));
  }

  /**
   * Makes a booking of a hold, and tells the person.
   *
   * @throws PortalProblem 409 {@code hold-expired}, {@code hold-confirmed}, {@code booked-that-day}
   */
  public Booked confirm(String token, Contact contact) {
    return database.change(sql -> confirm(sql, token, contact));
  }

  /** What a booking is for, all of it. */
  public Service service(Sql sql, Appointment known) throws SQLException {
    return supply.service(sql, known.service(), Matter.services(known.more()));
  }

  /** The same within the caller's transaction. */
  public Booked confirm(Sql sql, String token, Contact contact) throws SQLException {
    Appointment held = book().held(sql, token);
    Service service = service(sql, held);
    Booked booked = book().confirm(sql, held, token, contact, service);
    if (booked.first()) {
      Appointment appointment = booked.appointment();
      references.register(KIND, appointment.reference().value(), booked.secret(), appointment.id());
      messages.confirmed(appointment, service, booked.secret());
    }
    return booked;
  }

  /**
   * A booking, for whoever has its reference and secret.
   *
   * @param client {@link vn.motcua.web.ClientAddress}
   * @throws InvalidInput when the reference is none
   * @throws PortalProblem 404 {@code reference-refused}, whatever is wrong with the two
   */
  public Appointment open(String reference, String secret, String client) {
    PublicReference code = reference("reference", reference);
    long id = references.open(KIND, code.value(), BookingKeys.typed(secret), client);
    return database.read(sql -> AppointmentTable.byId(sql, id).orElseThrow());
  }

  /**
   * Reads a typed reference.
   *
   * @throws InvalidInput with what is wrong
   */
  public static PublicReference reference(String field, String typed) {
    if (PublicReference.read(typed) instanceof PublicReference.Read read) {
      return read.reference();
    }
    PublicReference.Unreadable unreadable =
        (PublicReference.Unreadable) PublicReference.read(typed);
    throw new InvalidInput(field, "reference.flaw." + unreadable.flaw());
  }

  /** By its reference alone: for staff, and for what tells nothing personal. */
  public Optional<Appointment> find(PublicReference reference) {
    return database.read(sql -> AppointmentTable.byReference(sql, reference));
  }

  /** Cancels; the same again is answered alike. */
  public Appointment cancel(Appointment known, String who) {
    try {
      return cancelled(known, who);
    } catch (PortalProblem refused) { // because the same form has just done it?
      return database
          .read(sql -> AppointmentTable.byId(sql, known.id()))
          .filter(now -> now.state() == AppointmentState.CANCELLED)
          .orElseThrow(() -> refused);
    }
  }

  private Appointment cancelled(Appointment known, String who) {
    return database.change(sql -> cancel(sql, known, who));
  }

  /** Cancels in the caller's transaction, for what takes its place in the same one. */
  public Appointment cancel(Sql sql, Appointment known, String who) throws SQLException {
    Appointment cancelled = book().cancel(sql, known, who);
    if (cancelled.version() != known.version()) {
      messages.cancelled(cancelled, service(sql, cancelled));
    }
    return cancelled;
  }

  /**
   * Holds and confirms in the caller's transaction, for what it takes the place of. The same wish
   * again gives the same booking. Nothing else may use the transaction afterwards.
   *
   * @throws SlotTaken when somebody was faster
   */
  public Booked book(Sql sql, Wish wish, Contact contact) throws SQLException {
    return confirm(sql, book().hold(sql, wish).token(), contact);
  }

  /** The times a booking can be moved to. */
  public List<Offer> offersFor(Appointment known, Instant from, Instant to) {
    return database.read(sql -> book().offersFor(sql, known, service(sql, known), from, to));
  }

  /**
   * Moves to another time, or changes nothing.
   *
   * @throws SlotTaken when somebody was faster
   */
  public Appointment move(Appointment known, Instant start, String who) {
    try {
      return moved(known, start, who);
    } catch (PortalProblem refused) { // because the same form has just done it?
      return database
          .read(sql -> AppointmentTable.byId(sql, known.id()))
          .filter(now -> now.version() > known.version() && now.startsAt().equals(start))
          .orElseThrow(() -> refused);
    }
  }

  private Appointment moved(Appointment known, Instant start, String who) {
    return database.change(
        sql -> {
          Service service = service(sql, known);
          Appointment moved = book().move(sql, known, service, start, who);
          if (moved.version() != known.version()) {
            messages.moved(moved, service);
          }
          return moved;
        });
  }

  /** Other ways to reach the person. */
  public Appointment change(Appointment known, Contact contact) {
    return database.change(sql -> book().change(sql, known, service(sql, known), contact));
  }

  /** Writes the reminders that are due. Returns how many it was. */
  int remind() {
    return database.change(this::remind);
  }

  private int remind(Sql sql) throws SQLException {
    Instant now = book().now();
    List<Appointment> due = Reminders.claim(sql, now);
    Map<Appointment, Service> services = new LinkedHashMap<>();
    for (Appointment one : due) {
      services.put(one, service(sql, one));
    }
    // From here on without SQL of our own: writing a message gives the connection back.
    services.forEach(messages::reminder);
    return due.size();
  }

  /** Notes which holds nobody confirmed, and takes away what counts as free. */
  void tidy() {
    codes.tidy();
    database.change(book()::expire);
    Instant now = book().now();
    for (long slot : database.read(sql -> Reminders.slotsWithDue(sql, now))) {
      database.change(sql -> SlotTable.takeAwayDue(sql, slot, now));
    }
  }

  /** The calendar file of a booking. */
  public String calendarFile(Appointment booked, String summary, String place) {
    return CalendarFile.of(booked, book().keys().uid(booked.id()), summary, place);
  }

  /** What opens the booking that a token became; for whoever has just booked. */
  public static String shown(String secret) {
    return BookingKeys.grouped(secret);
  }
}
