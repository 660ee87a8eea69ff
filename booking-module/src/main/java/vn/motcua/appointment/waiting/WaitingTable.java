package vn.motcua.appointment.waiting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.Matter;
import vn.motcua.outbox.relay.Sql;

/** The waiting list in the database. Every change names the state it expects. */
final class WaitingTable {
  private static final int AT_ONCE = 500;

  private WaitingTable() {}

  static Optional<Waiting> byToken(Sql sql, byte[] token) throws SQLException {
    return sql.first("SELECT * FROM booking_waiting WHERE token_hash = ?", Waiting::read, token);
  }

  static Optional<Waiting> byOffer(Sql sql, long hold) throws SQLException {
    return sql.first("SELECT * FROM booking_waiting WHERE offer_id = ?", Waiting::read, hold);
  }

  static Optional<Waiting> byBooking(Sql sql, long appointment) throws SQLException {
    return sql.first(
        "SELECT * FROM booking_waiting WHERE appointment_id = ?", Waiting::read, appointment);
  }

  /** Without a booking; the same form again changes nothing. */
  static void ask(Sql sql, byte[] token, Waiting.Request wanted, Instant now) throws SQLException {
    sql.update(
        "INSERT INTO booking_waiting (token_hash, service_id, centre, people, visit, procedure_code, until_at,"
            + " person_name, mail, language, portal, state, offers, turn_at, made_at, changed_at, more)"
            + " VALUES (?, ?, ?, ?, FALSE, ?, ?, ?, ?, ?, ?, 'ASKED', 0, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE id = id",
        token,
        wanted.service(),
        wanted.centre(),
        wanted.people(),
        wanted.procedure(),
        wanted.until(),
        wanted.name(),
        wanted.mail(),
        wanted.language().code(),
        wanted.portal(),
        now,
        now,
        now,
        Matter.stored(wanted.more()));
  }

  /** With a booking; who has stopped waiting begins anew. */
  static void ask(Sql sql, byte[] token, Appointment booked, String portal, Instant now)
      throws SQLException {
    sql.update(
        "INSERT INTO booking_waiting (token_hash, appointment_id, service_id, centre, people, visit,"
            + " procedure_code, until_at, person_name, mail, language, portal, state, offers, turn_at,"
            + " made_at, changed_at, more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', ?, ?, 'WAITING', 0, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE"
            + " offers = IF(state IN ('OVER', 'TAKEN'), 0, offers),"
            + " turn_at = IF(state IN ('OVER', 'TAKEN'), VALUES(turn_at), turn_at),"
            + " state = IF(state IN ('OVER', 'TAKEN'), 'WAITING', state),"
            + " until_at = VALUES(until_at), changed_at = VALUES(changed_at)",
        token,
        booked.id(),
        booked.service(),
        booked.centre(),
        booked.people(),
        booked.visit(),
        booked.procedure(),
        booked.startsAt(),
        booked.language().code(),
        portal,
        now,
        now,
        now,
        Matter.stored(booked.more()));
  }

  static boolean step(Sql sql, Waiting known, WaitingState next, Instant now) throws SQLException {
    return sql.update(
            "UPDATE booking_waiting SET state = ?, offer_id = NULL, offer_until = NULL, turn_at = ?, changed_at = ?"
                + " WHERE id = ? AND state = ?",
            next,
            now,
            now,
            known.id(),
            known.state())
        == 1;
  }

  static boolean offered(Sql sql, Waiting known, long hold, Instant until, Instant now)
      throws SQLException {
    return sql.update(
            "UPDATE booking_waiting SET state = 'OFFERED', offers = offers + 1, offer_id = ?, offer_until = ?,"
                + " changed_at = ? WHERE id = ? AND state = 'WAITING'",
            hold,
            until,
            now,
            known.id())
        == 1;
  }

  /** Those whose turn it is, first come first; nothing is locked. */
  static List<Waiting> inTurn(Sql sql) throws SQLException {
    return sql.list(
        "SELECT * FROM booking_waiting WHERE state = 'WAITING' ORDER BY turn_at, id LIMIT "
            + AT_ONCE,
        Waiting::read);
  }

  /** Those whose offer has passed. */
  static List<Waiting> passed(Sql sql, Instant now) throws SQLException {
    return sql.list(
        "SELECT * FROM booking_waiting WHERE state = 'OFFERED' AND offer_until <= ? LIMIT "
            + AT_ONCE,
        Waiting::read,
        now);
  }

  /** Locks one unless another node has it; empty when it is no longer waiting. */
  static Optional<Waiting> claim(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT * FROM booking_waiting WHERE id = ? AND state = 'WAITING' FOR UPDATE SKIP LOCKED",
        Waiting::read,
        id);
  }
}
