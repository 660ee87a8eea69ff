package vn.motcua.appointment.waiting;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.EarlierPlaces;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/** What is done with the waiting list, each within the caller's transaction. */
final class WaitingBook {
  /** Whoever lets three offers pass does not want one. */
  static final int MOST_OFFERS = 3;

  /** So long before a time begins at least, its offer ends. */
  private static final Duration TO_SET_OUT = Duration.ofHours(1);

  private final AppointmentBook book;
  private final EarlierPlaces places;
  private final OfferHours hours;

  WaitingBook(AppointmentBook book, OfferHours hours) {
    this.book = book;
    this.places = new EarlierPlaces(book);
    this.hours = hours;
  }

  /** A time that is held for somebody who waits. */
  record Offered(Waiting waiting, Held held) {}

  /**
   * Offers the earliest time that helps, what was let go of before it comes back to everybody;
   * empty when there is none.
   */
  Optional<Offered> offer(Sql sql, long id, Service service) throws SQLException {
    Waiting waiting = WaitingTable.claim(sql, id).orElse(null);
    if (waiting == null) {
      return Optional.empty();
    }
    Instant now = book.now();
    Instant until = until(sql, waiting);
    Instant ends = hours.end(now);
    Instant from = ends.plus(TO_SET_OUT);
    if (until == null || !until.isAfter(now.plus(TO_SET_OUT))) {
      WaitingTable.step(sql, waiting, WaitingState.OVER, now);
      return Optional.empty();
    }
    if (!until.isAfter(from)) {
      return Optional.empty(); // at night: perhaps tomorrow
    }
    Held held =
        places.offer(
            sql,
            wish(waiting, service),
            new EarlierPlaces.Window(from, until, waiting.visit()),
            waiting.id() + "/" + waiting.offers(),
            ends);
    if (held == null || !WaitingTable.offered(sql, waiting, held.appointment().id(), ends, now)) {
      return Optional.empty();
    }
    return Optional.of(new Offered(waiting, held));
  }

  private static Wish wish(Waiting waiting, Service service) {
    return new Wish(
        service,
        waiting.centre(),
        waiting.until(),
        waiting.people(),
        waiting.procedure(),
        null,
        waiting.language(),
        "",
        waiting.more());
  }

  /** Before when a time helps; null when none does. */
  private @Nullable Instant until(Sql sql, Waiting waiting) throws SQLException {
    Long booking = waiting.appointment();
    if (booking == null) {
      return waiting.until();
    }
    return book.byId(sql, booking)
        .filter(known -> known.state().open())
        .map(Appointment::startsAt)
        .orElse(null);
  }

  /**
   * The booking is moved to the time that is offered.
   *
   * @throws PortalProblem 409 {@code hold-expired} when it no longer is
   */
  Appointment take(Sql sql, Waiting waiting, Appointment known, Service service)
      throws SQLException {
    Long hold = waiting.offer();
    if (hold == null) {
      throw new PortalProblem(409, "hold-expired");
    }
    Appointment moved = places.takeOver(sql, known, hold, service);
    WaitingTable.step(sql, waiting, WaitingState.TAKEN, book.now());
    return moved;
  }

  /** Whoever let an offer pass goes to the end, or was offered enough. */
  int pass(Sql sql) throws SQLException {
    Instant now = book.now();
    int passed = 0;
    for (Waiting waiting : WaitingTable.passed(sql, now)) {
      WaitingState next =
          waiting.offers() >= MOST_OFFERS ? WaitingState.OVER : WaitingState.WAITING;
      passed += WaitingTable.step(sql, waiting, next, now) ? 1 : 0;
    }
    return passed;
  }

  /** Stops waiting; what was offered goes to the next one. */
  void stop(Sql sql, Waiting waiting) throws SQLException {
    Long hold = waiting.offer();
    if (hold != null) {
      places.decline(sql, hold);
    }
    WaitingTable.step(sql, waiting, WaitingState.OVER, book.now());
  }
}
