package vn.motcua.appointment.booking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.slot.SlotTable;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;

/**
 * Places for who waits for them. What was let go of comes back to everybody after a random while;
 * until then only the waiting list gets it, so a program that watches the free times sees none of
 * it.
 */
public final class EarlierPlaces {
  private final AppointmentBook book;

  public EarlierPlaces(AppointmentBook book) {
    this.book = book;
  }

  /** When a place helps: not before, and only if it begins earlier than until. */
  public record Window(Instant from, Instant until, boolean visit) {}

  /**
   * Holds the earliest place in the window; null when there is none.
   *
   * @param turn makes the token of the hold, with which it can be confirmed like any other
   * @param ends when the offer ends; a while longer nobody else gets the place but the next in turn
   */
  public @Nullable Held offer(Sql sql, Wish wish, Window window, String turn, Instant ends)
      throws SQLException {
    Instant now = book.now();
    Offer first =
        AppointmentBook.offers(
                SlotTable.leaving(
                    sql,
                    wish.centre(),
                    AppointmentBook.services(wish.service()),
                    AppointmentBook.first(wish.service(), window.from(), now),
                    window.until(),
                    now),
                wish.service(),
                wish.people(),
                now)
            .stream()
            .filter(offer -> offer.visit() == window.visit())
            .findFirst()
            .orElse(null);
    if (first == null) {
      return null;
    }
    if (!SlotTable.takeLeaving(sql, first.shares(), now)) {
      throw new SlotTaken(true); // somebody was faster: look again
    }
    String token = book.keys().offer(turn);
    Appointment held =
        AppointmentTable.hold(sql, wish, book.keys().stored(token), first, ends, now);
    if (held == null) {
      throw new PortalProblem(409, "booking-changed"); // offered already; nothing is taken
    }
    SlotTable.record(sql, held.id(), first.shares(), book.letGoAt(ends));
    return new Held(token, held);
  }

  /**
   * The booking gets the places of the hold and lets go of its own, or nothing happens.
   *
   * @throws PortalProblem 409 {@code hold-expired}, {@code booking-changed}, {@code booking-closed}
   */
  public Appointment takeOver(Sql sql, Appointment known, long hold, Service service)
      throws SQLException {
    Instant now = book.open(known, Step.MOVE);
    Appointment held = AppointmentTable.byId(sql, hold).orElseThrow();
    List<Long> own = SlotTable.takes(sql, known.id());
    if (!held.expiresAt().isAfter(now)
        || !AppointmentTable.step(sql, held, Step.EXPIRE, "", now)
        || SlotTable.handOver(sql, held.id(), known.id()) != held.shares()) {
      throw new PortalProblem(409, "hold-expired");
    }
    Contact contact = known.contact();
    byte[] limit =
        contact == null
            ? null
            : book.limit(service, contact, held.startsAt().atZone(VietnamTime.ZONE).toLocalDate());
    if (!AppointmentTable.move(
        sql, known, held.desk(), held.startsAt(), held.endsAt(), held.shares(), limit, "", now)) {
      throw new PortalProblem(409, "booking-changed");
    }
    for (long take : own) {
      SlotTable.letGoTake(sql, take, book.letGoAt(now));
    }
    return AppointmentTable.byId(sql, known.id()).orElseThrow();
  }

  /** The person does not want it: it is there for the next one. */
  public void decline(Sql sql, long hold) throws SQLException {
    Appointment held = AppointmentTable.byId(sql, hold).orElseThrow();
    if (held.state() == AppointmentState.HELD) {
      AppointmentTable.step(sql, held, Step.EXPIRE, "", book.now());
    }
  }
}
