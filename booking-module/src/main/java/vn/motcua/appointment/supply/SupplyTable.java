package vn.motcua.appointment.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.SlotTable;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.outbox.relay.Sql;

/** Services, desks and their special days in the database. */
public final class SupplyTable {
  private static final String DESKS = "SELECT * FROM booking_desk d ";

  private SupplyTable() {}

  /** All services in their order. */
  public static List<Service> services(Sql sql) throws SQLException {
    Map<Long, Set<String>> groups = new HashMap<>();
    sql.list(
        "SELECT service_id, what FROM booking_service_group",
        row -> groups.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(2)));
    return sql.list(
        "SELECT * FROM booking_service ORDER BY position, id", row -> service(row, groups));
  }

  private static Service service(ResultSet row, Map<Long, Set<String>> groups) throws SQLException {
    return new Service(
        row.getLong("id"),
        row.getString("code"),
        row.getString("name_vi"),
        row.getString("name_en"),
        row.getInt("minutes"),
        row.getInt("most_people"),
        row.getBoolean("once_a_day"),
        row.getInt("lead_minutes"),
        row.getInt("horizon_days"),
        groups.getOrDefault(row.getLong("id"), Set.of()),
        row.getBoolean("active"),
        row.getInt("version"),
        Set.of());
  }

  /** All desks, by centre and name. */
  public static List<Desk> desks(Sql sql) throws SQLException {
    return sql.list(DESKS + "ORDER BY d.centre, d.kind, d.name_vi", SupplyTable::desk);
  }

  public static Optional<Desk> desk(Sql sql, long id) throws SQLException {
    return sql.first(DESKS + "WHERE d.id = ?", SupplyTable::desk, id);
  }

  /** The desks that do a service, and what was put together with it, by centre. */
  public static List<Desk> desksFor(Sql sql, Service service) throws SQLException {
    return sql.list(
        DESKS
            + "JOIN booking_desk_service s ON s.desk_id = d.id AND s.service_id = ?"
            + " WHERE d.active"
            + SlotTable.doesToo(service.also())
            + " ORDER BY d.centre, d.kind, d.name_vi",
        SupplyTable::desk,
        service.id());
  }

  private static Desk desk(ResultSet row) throws SQLException {
    return new Desk(
        row.getLong("id"),
        row.getString("centre"),
        Desk.Kind.valueOf(row.getString("kind")),
        row.getString("name_vi"),
        row.getString("name_en"),
        row.getInt("slot_minutes"),
        row.getInt("capacity"),
        row.getInt("travel_minutes"),
        row.getInt("horizon_days"),
        row.getString("week"),
        row.getBoolean("active"),
        row.getInt("version"));
  }

  static Map<LocalDate, DeskDay> days(Sql sql, long desk, LocalDate from) throws SQLException {
    Map<LocalDate, DeskDay> days = new HashMap<>();
    sql.list(
            "SELECT day, hours, capacity, reason FROM booking_desk_day WHERE desk_id = ? AND day >= ?",
            row ->
                new DeskDay(
                    row.getObject("day", LocalDate.class),
                    WorkingHours.of(row.getString("hours")),
                    row.getInt("capacity"),
                    row.getString("reason")),
            desk,
            from)
        .forEach(day -> days.put(day.day(), day));
    return days;
  }

  static long add(Sql sql, Service service, int position) throws SQLException {
    long id =
        sql.insert(
            "INSERT INTO booking_service (code, name_vi, name_en, minutes, most_people, once_a_day,"
                + " lead_minutes, horizon_days, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            service.code(),
            service.nameVi(),
            service.nameEn(),
            service.minutes(),
            service.mostPeople(),
            service.onceADay(),
            service.leadMinutes(),
            service.horizonDays(),
            position);
    for (String group : service.groups()) {
      sql.update("INSERT INTO booking_service_group (service_id, what) VALUES (?, ?)", id, group);
    }
    return id;
  }

  /** All but the code; returns whether it was still as the caller knows it. */
  static boolean change(Sql sql, Service wanted) throws SQLException {
    int rows =
        sql.update(
            "UPDATE booking_service SET name_vi = ?, name_en = ?, minutes = ?, most_people = ?,"
                + " once_a_day = ?, lead_minutes = ?, horizon_days = ?, active = ?,"
                + " version = version + 1 WHERE id = ? AND version = ?",
            wanted.nameVi(),
            wanted.nameEn(),
            wanted.minutes(),
            wanted.mostPeople(),
            wanted.onceADay(),
            wanted.leadMinutes(),
            wanted.horizonDays(),
            wanted.active(),
            wanted.id(),
            wanted.version());
    if (rows == 1) {
      sql.update("DELETE FROM booking_service_group WHERE service_id = ?", wanted.id());
      for (String group : wanted.groups()) {
        sql.update(
            "INSERT INTO booking_service_group (service_id, what) VALUES (?, ?)",
            wanted.id(),
            group);
      }
    }
    return rows == 1;
  }

  /**
   * All but centre and kind; returns whether it was still as the caller knows it.
   *
   * @param services what it does; null to leave that as it is
   */
  static boolean change(Sql sql, Desk wanted, @Nullable List<Long> services) throws SQLException {
    int rows =
        sql.update(
            "UPDATE booking_desk SET name_vi = ?, name_en = ?, slot_minutes = ?, capacity = ?,"
                + " travel_minutes = ?, horizon_days = ?, week = ?, active = ?,"
                + " version = version + 1 WHERE id = ? AND version = ?",
            wanted.nameVi(),
            wanted.nameEn(),
            wanted.slotMinutes(),
            wanted.capacity(),
            wanted.travelMinutes(),
            wanted.horizonDays(),
            wanted.week(),
            wanted.active(),
            wanted.id(),
            wanted.version());
    if (rows == 1 && services != null) {
      sql.update("DELETE FROM booking_desk_service WHERE desk_id = ?", wanted.id());
      for (long service : services) {
        sql.update(
            "INSERT INTO booking_desk_service (desk_id, service_id) VALUES (?, ?)",
            wanted.id(),
            service);
      }
    }
    return rows == 1;
  }

  static Set<Long> servicesOf(Sql sql, long desk) throws SQLException {
    return Set.copyOf(
        sql.list(
            "SELECT service_id FROM booking_desk_service WHERE desk_id = ?",
            row -> row.getLong(1),
            desk));
  }

  static long add(Sql sql, Desk desk, List<Long> services) throws SQLException {
    long id =
        sql.insert(
            "INSERT INTO booking_desk (centre, kind, name_vi, name_en, slot_minutes, capacity,"
                + " travel_minutes, horizon_days, week, active, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            desk.centre(),
            desk.kind(),
            desk.nameVi(),
            desk.nameEn(),
            desk.slotMinutes(),
            desk.capacity(),
            desk.travelMinutes(),
            desk.horizonDays(),
            desk.week(),
            desk.active());
    for (long service : services) {
      sql.update(
          "INSERT INTO booking_desk_service (desk_id, service_id) VALUES (?, ?)", id, service);
    }
    return id;
  }
}
