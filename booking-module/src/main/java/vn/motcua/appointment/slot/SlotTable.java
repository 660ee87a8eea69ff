package vn.motcua.appointment.slot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;

/**
 * Taking and giving back. Nothing is counted before it is taken: one conditional update decides,
 * and the schema refuses more than the capacity whoever asks. Locks are taken in the order of slots
 * by their numbers, appointment, takes; reads lock nothing.
 */
public final class SlotTable {
  private static final String TAKE =
      "UPDATE booking_slot SET taken = taken + ? WHERE id = ? AND taken + ? <= capacity";

  /** Assigned from left to right: the capacity sees what is taken afterwards. */
  private static final String GIVE_BACK =
      "UPDATE booking_slot SET taken = taken - ?, capacity = GREATEST(wanted, taken) WHERE id = ?";

  private static final String FREE =
      """
      SELECT s.id, s.desk_id, s.starts_at, s.ends_at, d.kind, d.travel_minutes,
        s.wanted - s.taken + COALESCE((SELECT SUM(t.units) FROM appointment_take t
          WHERE t.slot_id = s.id AND t.free_at <= ?), 0) free
      FROM booking_slot s JOIN booking_desk d ON d.id = s.desk_id
      JOIN booking_desk_service o ON o.desk_id = d.id
      WHERE d.active AND d.centre = ? AND o.service_id = ?
        AND s.starts_at >= ? AND s.starts_at < ? AND s.opens_at <= ? AND s.wanted > 0
      ORDER BY s.desk_id, s.starts_at
      """;

  /** Let go of, or only held by somebody whose time is over: nobody has it for certain. */
  private static final String LEAVING =
      """
      t.free_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM appointment a
        WHERE a.id = t.appointment_id AND a.state = 'HELD' AND a.expires_at > ?)
      """;

  private SlotTable() {}

  /**
   * For a condition: that desk d does these services too. They are keys, nothing that was typed.
   */
  public static String doesToo(Set<Long> services) {
    return services.isEmpty()
        ? ""
        : " AND (SELECT COUNT(*) FROM booking_desk_service too WHERE too.desk_id = d.id"
            + " AND too.service_id IN ("
            + services.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ")) = "
            + services.size();
  }

  /** Takes all of the shares or tells that one is gone; then the caller has to roll back. */
  public static boolean take(Sql sql, List<Share> shares, Instant now) throws SQLException {
    for (Share share : inOrder(shares)) {
      if (!take(sql, share, now)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Notes who has what was taken.
   *
   * @param freeAt from when on it counts as free again; null for never
   */
  public static void record(Sql sql, long appointment, List<Share> shares, @Nullable Instant freeAt)
      throws SQLException {
    for (Share share : shares) {
      sql.update(
          "INSERT INTO appointment_take (appointment_id, slot_id, units, free_at) VALUES (?, ?, ?, ?)",
          appointment,
          share.slot(),
          share.units(),
          freeAt);
    }
  }

  /** Gives back what this transaction has taken and nobody has got. */
  public static void giveBack(Sql sql, List<Share> shares) throws SQLException {
    for (Share share : shares) {
      sql.update(GIVE_BACK, share.units(), share.slot());
    }
  }

  private static List<Share> inOrder(List<Share> shares) {
    return shares.stream().sorted(Comparator.comparingLong(Share::slot)).toList();
  }

  private static boolean take(Sql sql, Share share, Instant now) throws SQLException {
    return once(sql, share) || (takeAwayDue(sql, share.slot(), now) && once(sql, share));
  }

  private static boolean once(Sql sql, Share share) throws SQLException {
    return sql.update(TAKE, share.units(), share.slot(), share.units()) == 1;
  }

  /** Takes away what counts as free by now. Returns whether there was any. */
  public static boolean takeAwayDue(Sql sql, long slot, Instant now) throws SQLException {
    List<Long> due =
        sql.list(
            "SELECT id FROM appointment_take WHERE slot_id = ? AND free_at <= ?",
            row -> row.getLong(1),
            slot,
            now);
    if (due.isEmpty()) {
      return false;
    }
    sql.first("SELECT id FROM booking_slot WHERE id = ? FOR UPDATE", row -> row.getLong(1), slot);
    int units = 0;
    for (long take : due) { // by its key and looked at again: it may have been confirmed meanwhile
      units +=
          sql.first(
                  "DELETE FROM appointment_take WHERE id = ? AND free_at <= ? RETURNING units",
                  row -> row.getInt(1),
                  take,
                  now)
              .orElse(0);
    }
    if (units > 0) {
      sql.update(GIVE_BACK, units, slot);
    }
    return units > 0;
  }

  /** Lets go of what the appointment has, from an instant on. */
  public static void letGo(Sql sql, long appointment, Instant freeAt) throws SQLException {
    sql.update(
        "UPDATE appointment_take SET free_at = ? WHERE appointment_id = ? AND free_at IS NULL",
        freeAt,
        appointment);
  }

  /** Lets go of one slot only. */
  public static void letGo(Sql sql, long appointment, long slot, Instant freeAt)
      throws SQLException {
    sql.update(
        "UPDATE appointment_take SET free_at = ? WHERE appointment_id = ? AND slot_id = ? AND free_at IS NULL",
        freeAt,
        appointment,
        slot);
  }

  /** What the appointment has for good. */
  public static List<Share> shares(Sql sql, long appointment) throws SQLException {
    return sql.list(
        "SELECT slot_id, units FROM appointment_take WHERE appointment_id = ? AND free_at IS NULL ORDER BY slot_id",
        row -> new Share(row.getLong(1), row.getInt(2)),
        appointment);
  }

  /** Takes away part of what is leaving, at most so much. Returns how much it was. */
  private static int takeAwayLeaving(Sql sql, Share wanted, Instant now) throws SQLException {
    sql.first(
        "SELECT id FROM booking_slot WHERE id = ? FOR UPDATE",
        row -> row.getLong(1),
        wanted.slot());
    record Take(long id, int units) {}
    List<Take> leaving =
        sql.list(
            "SELECT t.id, t.units FROM appointment_take t WHERE t.slot_id = ? AND "
                + LEAVING
                + " ORDER BY t.free_at",
            row -> new Take(row.getLong(1), row.getInt(2)),
            wanted.slot(),
            now);
    int units = 0;
    for (Take take : leaving) { // by its key and looked at again
      int part = Math.min(take.units(), wanted.units() - units);
      if (part > 0) {
        int changed =
            part == take.units()
                ? sql.update(
                    "DELETE FROM appointment_take WHERE id = ? AND free_at IS NOT NULL", take.id())
                : sql.update(
                    "UPDATE appointment_take SET units = units - ? WHERE id = ? AND free_at IS NOT NULL",
                    part,
                    take.id());
        units += changed == 1 ? part : 0;
      }
    }
    return units;
  }

  /**
   * Takes all of the shares, first of all what is leaving, or tells that one is gone; then the
   * caller has to roll back.
   */
  public static boolean takeLeaving(Sql sql, List<Share> shares, Instant now) throws SQLException {
    for (Share share : inOrder(shares)) {
      int leaving = takeAwayLeaving(sql, share, now);
      if (leaving > 0) {
        sql.update(GIVE_BACK, leaving, share.slot());
      }
      if (!once(sql, share)) {
        return false;
      }
    }
    return true;
  }

  /** The rows of what the appointment has for good. */
  public static List<Long> takes(Sql sql, long appointment) throws SQLException {
    return sql.list(
        "SELECT id FROM appointment_take WHERE appointment_id = ? AND free_at IS NULL",
        row -> row.getLong(1),
        appointment);
  }

  /** What one has is for good the other's. Returns how many rows it was. */
  public static int handOver(Sql sql, long from, long to) throws SQLException {
    return sql.update(
        "UPDATE appointment_take SET appointment_id = ?, free_at = NULL WHERE appointment_id = ?",
        to,
        from);
  }

  /** Lets go of one row. */
  public static void letGoTake(Sql sql, long take, Instant freeAt) throws SQLException {
    sql.update(
        "UPDATE appointment_take SET free_at = ? WHERE id = ? AND free_at IS NULL", freeAt, take);
  }

  /** What is free, or leaving so that only the waiting list gets it, by desk and start. */
  public static List<FreeSlot> leaving(
      Sql sql, String centre, Services services, Instant from, Instant to, Instant now)
      throws SQLException {
    return list(sql, FREE.replace("t.free_at <= ?", LEAVING), centre, services, from, to, now);
  }

  /** What is free for services at a centre, by desk and start; nothing is locked. */
  public static List<FreeSlot> free(
      Sql sql, String centre, Services services, Instant from, Instant to, Instant now)
      throws SQLException {
    return list(sql, FREE, centre, services, from, to, now);
  }

  /** The services a desk has to do; mostly one. */
  public record Services(long first, Set<Long> also) {
    public Services {
      also = Set.copyOf(also);
    }
  }

  private static List<FreeSlot> list(
      Sql sql,
      String query,
      String centre,
      Services services,
      Instant from,
      Instant to,
      Instant now)
      throws SQLException {
    return sql.list(
        query.replace("ORDER BY s.desk_id", doesToo(services.also()) + " ORDER BY s.desk_id"),
        row ->
            new FreeSlot(
                row.getLong("id"),
                row.getLong("desk_id"),
                row.getString("kind").equals("HOME"),
                row.getInt("travel_minutes"),
                Sql.moment(row, "starts_at"),
                Sql.moment(row, "ends_at"),
                row.getInt("free")),
        now,
        centre,
        services.first(),
        from,
        to,
        now);
  }
}
