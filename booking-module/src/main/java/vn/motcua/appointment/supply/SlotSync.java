package vn.motcua.appointment.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.time.VietnamTime;

/**
 * Brings the rows of a desk in line with its plan. Nothing booked is touched: a slot that is no
 * longer wanted takes nobody new, and whoever has it stays in it until staff have found them
 * another time.
 */
final class SlotSync {
  private static final LocalTime RELEASE = LocalTime.of(7, 0);
  private static final int JITTER_MINUTES = 30;

  private record Row(long id, Instant startsAt, Instant endsAt, int wanted, int taken) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("id"),
          Sql.moment(row, "starts_at"),
          Sql.moment(row, "ends_at"),
          row.getInt("wanted"),
          row.getInt("taken"));
    }
  }

  private final RandomGenerator random;

  SlotSync(RandomGenerator random) {
    this.random = random;
  }

  /** Returns how many rows it added or changed. Two nodes do one desk after the other. */
  int bring(Sql sql, Desk desk, List<PlannedSlot> plan, Instant from, Instant to)
      throws SQLException {
    sql.list(
        "SELECT 1 FROM booking_desk_service WHERE desk_id = ? FOR UPDATE", // holds nobody up who
        // books
        row -> 1,
        desk.id());
    List<Row> rows =
        sql.list(
            "SELECT id, starts_at, ends_at, wanted, taken FROM booking_slot"
                + " WHERE desk_id = ? AND starts_at >= ? AND starts_at < ?",
            Row::read,
            desk.id(),
            from,
            to);
    Map<Instant, Row> stored = new HashMap<>();
    rows.forEach(row -> stored.put(row.startsAt(), row));
    Map<Instant, PlannedSlot> planned = new HashMap<>();
    plan.forEach(slot -> planned.put(slot.startsAt(), slot));
    int changed = 0;
    List<Row> leaving = rows.stream().filter(row -> leaves(row, planned)).toList();
    for (Row row : leaving) {
      changed += row.taken() == 0 ? delete(sql, row) : want(sql, row, 0);
    }
    for (PlannedSlot slot : plan) {
      int units = slot.units() - stillThere(slot, leaving);
      Row row = stored.get(slot.startsAt());
      if (row == null || (row.taken() == 0 && leaving.contains(row))) {
        changed += add(sql, desk, slot, Math.max(0, units));
      } else if (!leaving.contains(row)) {
        changed += want(sql, row, Math.max(0, units));
      }
    }
    return changed;
  }

  /** Whether the row is in the plan no more, or not as long. */
  private static boolean leaves(Row row, Map<Instant, PlannedSlot> planned) {
    PlannedSlot slot = planned.get(row.startsAt());
    return slot == null || !slot.endsAt().equals(row.endsAt());
  }

  /** What of the old slots is booked at that time: so much less there is to give. */
  private static int stillThere(PlannedSlot slot, List<Row> leaving) {
    return leaving.stream()
        .filter(row -> slot.overlaps(row.startsAt(), row.endsAt()))
        .mapToInt(Row::taken)
        .max()
        .orElse(0);
  }

  /** Only while nothing refers to it. */
  private static int delete(Sql sql, Row row) throws SQLException {
    int deleted =
        sql.update(
            "DELETE FROM booking_slot WHERE id = ? AND taken = 0 AND NOT EXISTS"
                + " (SELECT 1 FROM appointment_take t WHERE t.slot_id = booking_slot.id)",
            row.id());
    return deleted == 1 ? 1 : want(sql, row, 0);
  }

  private static int want(Sql sql, Row row, int units) throws SQLException {
    return row.wanted() == units
        ? 0
        : sql.update(
            "UPDATE booking_slot SET wanted = ?, capacity = GREATEST(wanted, taken) WHERE id = ?",
            units,
            row.id());
  }

  private int add(Sql sql, Desk desk, PlannedSlot slot, int units) throws SQLException {
    return sql.update(
        "INSERT IGNORE INTO booking_slot (desk_id, starts_at, ends_at, opens_at, wanted, capacity)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        desk.id(),
        slot.startsAt(),
        slot.endsAt(),
        opening(desk, slot),
        units,
        units);
  }

  /** In the morning, at a minute nobody can foresee: programs have no advantage. */
  private Instant opening(Desk desk, PlannedSlot slot) {
    LocalDate day = LocalDate.ofInstant(slot.startsAt(), VietnamTime.ZONE);
    return day.minusDays(desk.horizonDays())
        .atTime(RELEASE)
        .plusMinutes(random.nextInt(JITTER_MINUTES))
        .atZone(VietnamTime.ZONE)
        .toInstant();
  }
}
