package vn.motcua.appointment.booking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.outbox.relay.Sql;

/** Reminders that are due; a node takes those that no other has. */
final class Reminders {
  private static final int AT_ONCE = 50;

  private Reminders() {}

  /** Locks bookings whose reminder is due and notes when the next one is. */
  static List<Appointment> claim(Sql sql, Instant now) throws SQLException {
    List<Long> claimed =
        sql.list(
            "SELECT id FROM appointment WHERE remind_at <= ? AND state = 'BOOKED' ORDER BY remind_at LIMIT "
                + AT_ONCE
                + " FOR UPDATE SKIP LOCKED",
            row -> row.getLong(1),
            now);
    List<Appointment> due = new ArrayList<>();
    for (long id : claimed) {
      Appointment one = AppointmentTable.byId(sql, id).orElseThrow();
      sql.update(
          "UPDATE appointment SET remind_at = ? WHERE id = ?",
          AppointmentTable.reminder(one.startsAt(), now),
          id);
      due.add(one);
    }
    return due.stream().filter(one -> one.startsAt().isAfter(now)).toList();
  }

  /** Slots of which something counts as free by now. */
  static List<Long> slotsWithDue(Sql sql, Instant now) throws SQLException {
    return sql.list(
        "SELECT DISTINCT slot_id FROM appointment_take WHERE free_at <= ? LIMIT 500",
        row -> row.getLong(1),
        now);
  }
}
