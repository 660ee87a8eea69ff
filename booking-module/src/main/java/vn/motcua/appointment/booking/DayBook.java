package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.appointment.slot.SlotTable;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;

/** The day at a centre: who comes, who is called. Who may do it is for the caller to ask. */
@ApplicationScoped
public class DayBook {
  private static final String CONFLICTS =
      "WHERE d.centre = ? AND a.state = 'BOOKED' AND a.starts_at > ? AND EXISTS (SELECT 1"
          + " FROM appointment_take t JOIN booking_slot s ON s.id = t.slot_id"
          + " WHERE t.appointment_id = a.id AND t.free_at IS NULL AND s.wanted < (SELECT SUM(o.units)"
          + " FROM appointment_take o WHERE o.slot_id = s.id AND o.free_at IS NULL))"
          + " ORDER BY a.starts_at, a.id LIMIT 200";

  @Inject private BookingSql database;
  @Inject private Clock clock;

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The appointments of a day at a centre by time, without holds and what was cancelled. */
  public List<Appointment> day(String centre, LocalDate day) {
    return database.read(
        sql ->
            sql.list(
                Appointment.SELECT
                    + "WHERE d.centre = ? AND a.starts_at >= ? AND a.starts_at < ?"
                    + " AND a.state NOT IN ('HELD', 'EXPIRED', 'CANCELLED') ORDER BY a.starts_at, a.id",
                Appointment::read,
                centre,
                FreeDay.begin(day),
                FreeDay.begin(day.plusDays(1))));
  }

  /** Who is called at a centre today, the latest first. */
  public List<Appointment> called(String centre) {
    return day(centre, VietnamTime.today(clock)).stream()
        .filter(one -> one.state() == AppointmentState.CALLED)
        .sorted((one, other) -> other.changedAt().compareTo(one.changedAt()))
        .toList();
  }

  /**
   * Gives whoever has come a number; the same again gives the same.
   *
   * @throws PortalProblem 409 when it is not for today, or cannot be
   */
  public Appointment checkIn(Appointment known, String who) {
    if (!known.day().equals(VietnamTime.today(clock))) {
      throw new PortalProblem(409, "booking-other-day");
    }
    if (known.ticket() != null && known.state() == AppointmentState.ARRIVED) {
      return known;
    }
    return database.change(
        sql -> {
          must(sql, known, Step.CHECK_IN, who);
          giveTicket(sql, known.id(), known.centre(), known.day());
          return AppointmentTable.byId(sql, known.id()).orElseThrow();
        });
  }

  private static void giveTicket(Sql sql, long id, String centre, LocalDate day)
      throws SQLException {
    int ticket =
        sql.first(
                "INSERT INTO booking_ticket (centre, day, last) VALUES (?, ?, 1)"
                    + " ON DUPLICATE KEY UPDATE last = last + 1 RETURNING last",
                row -> row.getInt(1),
                centre,
                day)
            .orElseThrow();
    sql.update(
        "UPDATE appointment SET ticket = COALESCE(ticket, ?), ticket_day = ? WHERE id = ?",
        ticket,
        day,
        id);
  }

  /**
   * One step on the way.
   *
   * @throws PortalProblem 409 {@code booking-closed} when it cannot follow, {@code booking-changed}
   *     when somebody else took one meanwhile
   */
  public Appointment step(Appointment known, Step step, String who) {
    return database.change(
        sql -> {
          must(sql, known, step, who);
          if (step == Step.MISS && known.startsAt().isAfter(now())) {
            SlotTable.letGo(sql, known.id(), now());
          }
          return AppointmentTable.byId(sql, known.id()).orElseThrow();
        });
  }

  private void must(Sql sql, Appointment known, Step step, String who) throws SQLException {
    if (known.state().after(step).isEmpty()) {
      throw new PortalProblem(409, "booking-closed");
    }
    if (!AppointmentTable.step(sql, known, step, who, now())) {
      throw new PortalProblem(409, "booking-changed");
    }
  }

  /** Somebody who has come without a booking gets a number. */
  public Appointment walkIn(Desk desk, Service service, String name, String who) {
    LocalDate today = VietnamTime.today(clock);
    return database.change(
        sql -> {
          long id = AppointmentTable.walkIn(sql, desk, service, name, now());
          AppointmentTable.record(
              sql,
              id,
              who,
              Step.WALK_IN,
              AppointmentState.ARRIVED,
              AppointmentState.ARRIVED,
              now());
          giveTicket(sql, id, desk.centre(), today);
          return AppointmentTable.byId(sql, id).orElseThrow();
        });
  }

  /** Bookings in times that are no longer wanted, or of which there are now fewer, by time. */
  public List<Appointment> conflicts(String centre) {
    return database.read(
        sql -> sql.list(Appointment.SELECT + CONFLICTS, Appointment::read, centre, now()));
  }

  /** Of these, those in times that are closed altogether. */
  public List<Appointment> closed(String centre) {
    return database.read(
        sql ->
            sql.list(
                Appointment.SELECT + CONFLICTS.replace("s.wanted < (", "s.wanted = 0 AND 0 < ("),
                Appointment::read,
                centre,
                now()));
  }

  /** By its number in the database; for forms of staff. */
  public Appointment get(long id) {
    return database.read(
        sql ->
            AppointmentTable.byId(sql, id).orElseThrow(() -> new PortalProblem(404, "not-found")));
  }
}
