package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** Changes what can be booked. The slots follow at once; what is booked already stays. */
@ApplicationScoped
public class SupplyDesk {
  private static final int MOST_CAPACITY = 100;
  private static final int LONGEST_REASON = 200;

  @Inject private BookingSql database;
  @Inject private Audit audit;
  @Inject private Supply supply;
  @Inject private Clock clock;

  /** A day as it is typed: hours as {@code 7:00-11:30, 13:30-17:00}, empty when closed. */
  public record TypedDay(String day, String hours, String capacity, String reason) {}

  /** How full a day is. */
  public record Load(LocalDate day, int wanted, int taken) {}

  /** The special days of a desk from today on, in order. */
  public List<DeskDay> days(Desk desk) {
    return database
        .read(sql -> SupplyTable.days(sql, desk.id(), VietnamTime.today(clock)))
        .values()
        .stream()
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  /** How full the coming days of a desk are; days without slots are left out. */
  public List<Load> loads(Desk desk) {
    Instant from = VietnamTime.today(clock).atStartOfDay(VietnamTime.ZONE).toInstant();
    return database.read(
        sql ->
            sql.list(
                "SELECT DATE(starts_at + INTERVAL 7 HOUR) day, SUM(wanted), SUM(taken) FROM booking_slot"
                    + " WHERE desk_id = ? AND starts_at >= ? GROUP BY day HAVING SUM(wanted) + SUM(taken) > 0"
                    + " ORDER BY day",
                row -> new Load(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3)),
                desk.id(),
                from));
  }

  /**
   * Makes a day other than usual, or takes that back.
   *
   * @throws InvalidInput with what cannot be used
   */
  public void change(Desk desk, TypedDay typed, String who) {
    List<FieldProblem> wrong = new ArrayList<>();
    LocalDate day = day(typed.day(), wrong);
    String hours = hours(typed.hours(), wrong);
    int capacity = number(typed.capacity(), wrong);
    String reason = TypedText.line(typed.reason());
    if (reason.isEmpty()) {
      wrong.add(FieldProblem.of("reason", "input.required"));
    } else if (reason.length() > LONGEST_REASON) {
      wrong.add(FieldProblem.of("reason", "input.too-long", LONGEST_REASON));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.change(
        sql -> {
          DeskDay before = SupplyTable.days(sql, desk.id(), day).get(day);
          sql.update(
              "INSERT INTO booking_desk_day (desk_id, day, hours, capacity, reason, changed_by, changed_at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE hours = VALUES(hours),"
                  + " capacity = VALUES(capacity), reason = VALUES(reason),"
                  + " changed_by = VALUES(changed_by), changed_at = VALUES(changed_at)",
              desk.id(),
              day,
              hours,
              capacity,
              reason,
              who,
              now);
          note(
              who,
              desk,
              reason,
              before == null ? null : before.toString(),
              day + " " + hours + " " + capacity);
          return day;
        });
    supply.bringInLine(desk);
  }

  /** The day is as usual again. */
  public void restore(Desk desk, String typed, String who) {
    List<FieldProblem> wrong = new ArrayList<>();
    LocalDate day = day(typed, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    database.change(
        sql -> {
          sql.update("DELETE FROM booking_desk_day WHERE desk_id = ? AND day = ?", desk.id(), day);
          note(who, desk, "", day.toString(), null);
          return day;
        });
    supply.bringInLine(desk);
  }

  /**
   * Another number of places for all days.
   *
   * @throws PortalProblem 409 when somebody has changed the desk meanwhile
   */
  public void capacity(Desk desk, String typed, String who) {
    List<FieldProblem> wrong = new ArrayList<>();
    int capacity = number(typed, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    Desk changed =
        database.change(
            sql -> {
              Desk after = capacity(sql, desk, capacity);
              note(who, desk, "", String.valueOf(desk.capacity()), String.valueOf(capacity));
              return after;
            });
    supply.bringInLine(changed);
  }

  /** Last in the transaction: it takes the connection. */
  private void note(
      String who, Desk desk, String reason, @Nullable String before, @Nullable String after) {
    audit.record(
        AuditEntry.changed(who, "booking-desk", String.valueOf(desk.id()), reason, before, after));
  }

  private static Desk capacity(Sql sql, Desk desk, int capacity) throws SQLException {
    int rows =
        sql.update(
            "UPDATE booking_desk SET capacity = ?, version = version + 1 WHERE id = ? AND version = ?",
            capacity,
            desk.id(),
            desk.version());
    if (rows == 0) {
      throw new PortalProblem(409, "booking-changed");
    }
    return SupplyTable.desk(sql, desk.id()).orElseThrow();
  }

  private LocalDate day(String typed, List<FieldProblem> wrong) {
    LocalDate today = VietnamTime.today(clock);
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (!day.isBefore(today)) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      // told below, like a day that is past
    }
    wrong.add(FieldProblem.of("day", "booking.supply.day.flaw"));
    return today;
  }

  private static String hours(String typed, List<FieldProblem> wrong) {
    try {
      return WorkingHours.of(TypedText.line(typed)).toString();
    } catch (IllegalArgumentException unreadable) {
      wrong.add(FieldProblem.of("hours", "booking.supply.hours.flaw"));
      return "";
    }
  }

  private static int number(String typed, List<FieldProblem> wrong) {
    if (!typed.strip().matches("\\d{1,3}") || Integer.parseInt(typed.strip()) > MOST_CAPACITY) {
      wrong.add(FieldProblem.of("capacity", "input.out-of-range", 0, MOST_CAPACITY));
      return 0;
    }
    return Integer.parseInt(typed.strip());
  }
}
