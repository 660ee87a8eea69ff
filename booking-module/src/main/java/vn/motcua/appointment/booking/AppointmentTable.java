package vn.motcua.appointment.booking;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.supply.Desk;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;

/** Appointments in the database. Every change names the state it expects. */
final class AppointmentTable {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SHORTLY = Duration.ofHours(2);
  private static final String EVENT =
      "INSERT INTO appointment_event (appointment_id, at, who, step, from_state, to_state)"
          + " VALUES (?, ?, ?, ?, ?, ?)";
  private static final SecureRandom RANDOM = new SecureRandom();

  private AppointmentTable() {}

  static Optional<Appointment> byToken(Sql sql, byte[] hash) throws SQLException {
    return sql.first(Appointment.SELECT + "WHERE a.token_hash = ?", Appointment::read, hash);
  }

  static Optional<Appointment> byId(Sql sql, long id) throws SQLException {
    return sql.first(Appointment.SELECT + "WHERE a.id = ?", Appointment::read, id);
  }

  static Optional<Appointment> byReference(Sql sql, PublicReference reference) throws SQLException {
    return sql.first(
        Appointment.SELECT + "WHERE a.reference = ?", Appointment::read, reference.value());
  }

  /** Returns null when there is one with that token. */
  static @Nullable Appointment hold(
      Sql sql, Wish wish, byte[] token, Offer offer, Instant expiresAt, Instant now)
      throws SQLException {
    PublicReference reference = PublicReference.random();
    long id;
    try {
      id =
          sql.insert(
              "INSERT INTO appointment (token_hash, reference, state, service_id, desk_id, starts_at, ends_at,"
                  + " people, shares, expires_at, procedure_code, case_code, language, sequence, version,"
                  + " visits, made_at, changed_at, more)"
                  + " VALUES (?, ?, 'HELD', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)",
              token,
              reference.value(),
              wish.service().id(),
              offer.desk(),
              offer.startsAt(),
              offer.endsAt(),
              wish.people(),
              offer.shares().size(),
              expiresAt,
              wish.procedure(),
              wish.caseCode(),
              wish.language().code(),
              now,
              now,
              Matter.stored(wish.more()));
    } catch (SQLException refused) {
      if (String.valueOf(refused.getMessage()).contains("uk_appointment_token")) {
        return null;
      }
      throw refused;
    }
    return new Appointment(
        id,
        reference,
        AppointmentState.HELD,
        wish.service().id(),
        offer.desk(),
        wish.centre(),
        offer.visit(),
        offer.startsAt(),
        offer.endsAt(),
        wish.people(),
        offer.shares().size(),
        expiresAt,
        wish.procedure(),
        wish.caseCode(),
        null,
        wish.language(),
        0,
        0,
        0,
        null,
        now,
        wish.more());
  }

  /**
   * In one statement the hold becomes a booking and nothing lets go of its places any more.
   *
   * @return null when the hold is no longer good
   * @throws PortalProblem 409 when part of its places is gone; the caller has to roll back
   */
  static @Nullable Appointment confirm(
      Sql sql, Appointment held, Contact contact, byte[] same, byte @Nullable [] limit, Instant now)
      throws SQLException {
    int changed =
        sql.update(
            "UPDATE appointment a JOIN appointment_take t ON t.appointment_id = a.id"
                + " SET t.free_at = NULL, a.state = 'BOOKED', a.person_name = ?, a.phone = ?, a.mail = ?,"
                + " a.address = ?, a.contact_hash = ?, a.limit_key = ?, a.remind_at = ?,"
                + " a.version = a.version + 1, a.changed_at = ?"
                + " WHERE a.id = ? AND a.state = 'HELD' AND a.expires_at > ?",
            contact.name(),
            contact.phone(),
            contact.mail(),
            contact.address(),
            same,
            limit,
            reminder(held.startsAt(), now),
            now,
            held.id(),
            now);
    if (changed == 0) {
      return null;
    }
    if (changed != held.shares() + 1) {
      throw new PortalProblem(409, "hold-expired");
    }
    sql.update(
        EVENT + ", (?, ?, ?, ?, ?, ?)", // that it was held is told only now: one way fewer
        held.id(),
        held.changedAt(),
        "",
        Step.HOLD,
        AppointmentState.HELD,
        AppointmentState.HELD,
        held.id(),
        now,
        "",
        Step.CONFIRM,
        AppointmentState.HELD,
        AppointmentState.BOOKED);
    return held.confirmed(contact, now);
  }

  /** Waits for whoever changes it just now, and keeps others from changing it. */
  static void lock(Sql sql, long id) throws SQLException {
    sql.first("SELECT id FROM appointment WHERE id = ? FOR UPDATE", row -> row.getLong(1), id);
  }

  /** What it was confirmed with; null while it is not. */
  static byte @Nullable [] confirmedWith(Sql sql, long id) throws SQLException {
    return sql.first(
            "SELECT contact_hash FROM appointment WHERE id = ? AND contact_hash IS NOT NULL",
            row -> row.getBytes(1),
            id)
        .orElse(null);
  }

  /** Returns whether it was still as the caller knows it. */
  static boolean cancel(Sql sql, Appointment known, String who, Instant now) throws SQLException {
    return changed(
        sql,
        known,
        who,
        Step.CANCEL,
        now,
        sql.update(
            "UPDATE appointment SET state = 'CANCELLED', sequence = sequence + 1, version = version + 1,"
                + " limit_key = NULL, remind_at = NULL, changed_at = ? WHERE id = ? AND version = ? AND state = ?",
            now,
            known.id(),
            known.version(),
            known.state()));
  }

  /** Returns whether it was still as the caller knows it. */
  static boolean move(
      Sql sql,
      Appointment known,
      long desk,
      Instant startsAt,
      Instant endsAt,
      int shares,
      byte @Nullable [] limit,
      String who,
      Instant now)
      throws SQLException {
    return changed(
        sql,
        known,
        who,
        Step.MOVE,
        now,
        sql.update(
            "UPDATE appointment SET desk_id = ?, starts_at = ?, ends_at = ?, shares = ?, limit_key = ?,"
                + " remind_at = ?, sequence = sequence + 1, version = version + 1, changed_at = ?"
                + " WHERE id = ? AND version = ? AND state = 'BOOKED'",
            desk,
            startsAt,
            endsAt,
            shares,
            limit,
            reminder(startsAt, now),
            now,
            known.id(),
            known.version()));
  }

  /** Returns whether it was still as the caller knows it. */
  static boolean change(
      Sql sql,
      Appointment known,
      Contact contact,
      byte[] same,
      byte @Nullable [] limit,
      Instant now)
      throws SQLException {
    return changed(
        sql,
        known,
        "",
        Step.CHANGE,
        now,
        sql.update(
            "UPDATE appointment SET person_name = ?, phone = ?, mail = ?, address = ?, contact_hash = ?,"
                + " limit_key = ?, version = version + 1, changed_at = ?"
                + " WHERE id = ? AND version = ? AND state = 'BOOKED'",
            contact.name(),
            contact.phone(),
            contact.mail(),
            contact.address(),
            same,
            limit,
            now,
            known.id(),
            known.version()));
  }

  /** A step that changes nothing but where it stands. */
  static boolean step(Sql sql, Appointment known, Step step, String who, Instant now)
      throws SQLException {
    AppointmentState next = known.state().after(step).orElseThrow();
    return changed(
        sql,
        known,
        who,
        step,
        now,
        sql.update(
            "UPDATE appointment SET state = ?, visits = visits + ?, version = version + 1, remind_at = NULL,"
                + " changed_at = ? WHERE id = ? AND version = ? AND state = ?",
            next,
            step == Step.NOT_AT_HOME ? 1 : 0,
            now,
            known.id(),
            known.version(),
            known.state()));
  }

  static long walkIn(Sql sql, Desk desk, Service service, String name, Instant now)
      throws SQLException {
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    return sql.insert(
        "INSERT INTO appointment (token_hash, reference, state, service_id, desk_id, starts_at, ends_at,"
            + " people, shares, expires_at, person_name, language, sequence, version, visits, made_at,"
            + " changed_at) VALUES (?, ?, 'ARRIVED', ?, ?, ?, ?, 1, 1, ?, ?, 'vi', 0, 0, 0, ?, ?)",
        token,
        PublicReference.random().value(),
        service.id(),
        desk.id(),
        now,
        now.plus(Duration.ofMinutes(service.minutes())),
        now,
        name,
        now,
        now);
  }

  private static boolean changed(
      Sql sql, Appointment known, String who, Step step, Instant now, int rows)
      throws SQLException {
    if (rows == 1) {
      AppointmentState next = known.state().after(step).orElseThrow();
      record(sql, known.id(), who, step, known.state(), next, now);
    }
    return rows == 1;
  }

  static void record(
      Sql sql,
      long id,
      String who,
      Step step,
      AppointmentState from,
      AppointmentState to,
      Instant now)
      throws SQLException {
    sql.update(EVENT, id, now, who, step, from, to);
  }

  /** Holds whose time is over, those that are longest first. */
  static List<Appointment> overdueHolds(Sql sql, Instant now) throws SQLException {
    return sql.list(
        Appointment.SELECT
            + "WHERE a.state = 'HELD' AND a.expires_at <= ? ORDER BY a.expires_at LIMIT 500",
        Appointment::read,
        now);
  }

  /** The next reminder: the day before, then two hours before; null when both are past. */
  static @Nullable Instant reminder(Instant startsAt, Instant now) {
    for (Duration before : List.of(DAY, SHORTLY)) {
      if (startsAt.minus(before).isAfter(now)) {
        return startsAt.minus(before);
      }
    }
    return null;
  }
}
