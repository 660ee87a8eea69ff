package vn.motcua.appointment.waiting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.BookingMessages;
import vn.motcua.appointment.booking.Bookings;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.Matter;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.appointment.waiting.WaitingBook.Offered;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/** Waiting for an earlier time: asking, being offered one, taking it. */
@ApplicationScoped
public class WaitingList {
  @Inject private BookingSql database;
  @Inject private Bookings bookings;
  @Inject private Supply supply;
  @Inject private WaitingMessages messages;
  @Inject private BookingMessages bookingMessages;

  @Inject
  @ConfigProperty(name = "portal.booking.offer-minutes")
  private int offerMinutes;

  @Inject
  @ConfigProperty(name = "portal.booking.offer-hours")
  private String offerHours;

  private @Nullable WaitingBook kept;

  /** Somebody who waits, with the time that is offered to them. */
  public record Offer(Waiting waiting, Appointment held) {}

  /**
   * An offer that was taken.
   *
   * @param secret of a new booking; empty when one was moved
   */
  public record Taken(Appointment appointment, String secret) {}

  @PostConstruct
  void begin() {
    kept = new WaitingBook(bookings.book(), OfferHours.of(offerHours, offerMinutes));
  }

  private WaitingBook book() {
    return Objects.requireNonNull(kept, "not begun");
  }

  private static PortalProblem unknown() {
    return new PortalProblem(404, "hold-unknown");
  }

  /** Somebody without a booking wants to be told; first they open the link of a mail. */
  public void ask(Waiting.Request wanted) {
    String token = bookings.book().waitingToken(wanted.request() + wanted.mail());
    byte[] stored = bookings.book().stored(token);
    database.change(
        sql -> {
          boolean first = WaitingTable.byToken(sql, stored).isEmpty();
          WaitingTable.ask(sql, stored, wanted, bookings.book().now());
          if (first) {
            messages.confirm(
                WaitingTable.byToken(sql, stored).orElseThrow(),
                supply.service(sql, wanted.service(), Matter.services(wanted.more())),
                token);
          }
          return first;
        });
  }

  /** Who has the link of the mail. */
  public Waiting waiting(String token) {
    byte[] stored = bookings.book().stored(token);
    return database.read(
        sql -> WaitingTable.byToken(sql, stored).orElseThrow(WaitingList::unknown));
  }

  /** The mail is theirs: from now on they wait. */
  public Waiting confirm(String token) {
    Waiting known = waiting(token);
    if (known.state() == WaitingState.ASKED) {
      database.change(
          sql -> WaitingTable.step(sql, known, WaitingState.WAITING, bookings.book().now()));
    }
    return waiting(token);
  }

  /** Stops waiting. */
  public Waiting stop(String token) {
    Waiting known = waiting(token);
    stop(known);
    return waiting(token);
  }

  private void stop(Waiting known) {
    database.change(
        sql -> {
          book().stop(sql, known);
          return known;
        });
  }

  /** Whether a booking waits for an earlier time. */
  public Optional<Waiting> of(Appointment booked) {
    return database.read(sql -> WaitingTable.byBooking(sql, booked.id()));
  }

  /** Somebody with a booking wants to be told; they have shown that it is theirs. */
  public void ask(Appointment booked, String portal) {
    byte[] token = bookings.book().stored(bookings.book().waitingToken("booking " + booked.id()));
    database.change(
        sql -> {
          WaitingTable.ask(sql, token, booked, portal, bookings.book().now());
          return booked;
        });
  }

  /** The booking stays where it is. */
  public void stop(Appointment booked) {
    of(booked).ifPresent(this::stop);
  }

  /** The time that is held for a booking that waits. */
  public Optional<Appointment> offered(Waiting waiting) {
    Long hold = waiting.offer();
    return hold == null || waiting.state() != WaitingState.OFFERED
        ? Optional.empty()
        : database
            .read(sql -> bookings.book().byId(sql, hold))
            .filter(held -> held.expiresAt().isAfter(bookings.book().now()));
  }

  /**
   * What the link of an offer is for.
   *
   * @throws PortalProblem 404 {@code hold-unknown}
   */
  public Offer offer(String token) {
    Appointment held = bookings.held(token);
    Waiting waiting =
        database.read(
            sql -> WaitingTable.byOffer(sql, held.id()).orElseThrow(WaitingList::unknown));
    return new Offer(waiting, held);
  }

  /**
   * Takes what is offered: a booking is moved, or made.
   *
   * @throws PortalProblem 409 when the offer has passed, or what was booked has changed
   */
  public Taken take(String token) {
    Offer offer = offer(token);
    Long booking = offer.waiting().appointment();
    return booking == null ? book(token, offer.waiting()) : new Taken(take(booking), "");
  }

  private Taken book(String token, Waiting waiting) {
    Contact contact = new Contact(waiting.name(), null, waiting.mail(), null);
    Booked booked =
        database.change(
            sql -> {
              WaitingTable.step(sql, waiting, WaitingState.TAKEN, bookings.book().now());
              return bookings.confirm(sql, token, contact); // last: it gives the connection back
            });
    return new Taken(booked.appointment(), Bookings.shown(booked.secret()));
  }

  /** The booking gets the time that is held for it. */
  public Appointment take(Appointment booked) {
    return take(booked.id());
  }

  private Appointment take(long booking) {
    return database.change(
        sql -> {
          Waiting waiting = WaitingTable.byBooking(sql, booking).orElseThrow(WaitingList::unknown);
          Appointment known = bookings.book().byId(sql, booking).orElseThrow();
          Service service = bookings.service(sql, known);
          Appointment moved = book().take(sql, waiting, known, service);
          bookingMessages.moved(moved, service);
          return moved;
        });
  }

  /** Offers what there is to those whose turn it is. Returns how many offers were made. */
  int serve() {
    int passed = database.change(book()::pass);
    List<Waiting> inTurn = database.read(WaitingTable::inTurn);
    Set<String> nothing = new HashSet<>();
    int made = 0;
    for (Waiting waiting : inTurn) {
      String same =
          waiting.service() + "/" + waiting.centre() + "/" + waiting.people() + waiting.more();
      String key = same + "/" + waiting.until();
      if (!nothing.contains(key)) {
        boolean offered = offer(waiting);
        made += offered ? 1 : 0;
        if (!offered && waiting.appointment() == null) {
          nothing.add(key);
        }
      }
    }
    return made + passed;
  }

  private boolean offer(Waiting waiting) {
    try {
      return database.change(sql -> offer(sql, waiting)).isPresent();
    } catch (SlotTaken gone) {
      return false; // the next round looks again
    }
  }

  private Optional<Offered> offer(Sql sql, Waiting waiting) throws SQLException {
    Service service = supply.service(sql, waiting.service(), Matter.services(waiting.more()));
    Optional<Offered> offered = book().offer(sql, waiting.id(), service);
    if (offered.isPresent()) {
      messages.offer(sql, offered.get(), service);
    }
    return offered;
  }
}
