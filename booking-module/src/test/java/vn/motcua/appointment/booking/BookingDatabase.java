package vn.motcua.appointment.booking;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.supply.Service;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;

/** A real MariaDB with the tables of bookings; one for all tests of a run. */
public final class BookingDatabase {
  public static final String CENTRE = "000.01.01.H20";

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final MariaDbPoolDataSource MIGRATED = migrated();

  private BookingDatabase() {}

  private static MariaDbPoolDataSource migrated() {
    MariaDbPoolDataSource pool = pool(8, "");
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/booking")
        .load()
        .migrate();
    return pool;
  }

  /**
   * A pool of its own, as a node has one.
   *
   * @param settings of its sessions, each with a comma before it
   */
  public static MariaDbPoolDataSource pool(int size, String settings) {
    try {
      MariaDbPoolDataSource pool = new MariaDbPoolDataSource();
      // hundreds wait for a connection; on a slow disk that takes its time, and is no failure
      String url = SERVER.jdbcUrl().replace("connectTimeout=5000", "connectTimeout=60000");
      pool.setUrl(
          url
              + (url.contains("?") ? "&" : "?")
              + "maxPoolSize="
              + size
              + "&sessionVariables=transaction_isolation='READ-COMMITTED'"
              + settings);
      pool.setUser(SERVER.user());
      pool.setPassword(SERVER.password());
      return pool;
    } catch (SQLException refused) {
      throw new SqlFailure(refused);
    }
  }

  public static MariaDbPoolDataSource shared() {
    return MIGRATED;
  }

  /** Empty but for one service and one desk. Returns the service. */
  public static Service fresh(int minutes, boolean onceADay) {
    return Sql.transaction(
        MIGRATED,
        sql -> {
          for (String table :
              new String[] {
                "booking_code",
                "booking_waiting",
                "appointment_take",
                "appointment_event",
                "appointment",
                "booking_slot",
                "booking_desk_day",
                "booking_desk_service",
                "booking_desk",
                "booking_service_group",
                "booking_service",
                "booking_ticket"
              }) {
            sql.update("DELETE FROM " + table);
          }
          long service =
              sql.insert(
                  "INSERT INTO booking_service (code, name_vi, name_en, minutes, most_people, once_a_day,"
                      + " lead_minutes, horizon_days, position) VALUES ('thu', 'Thử', 'Test', ?, 5, ?, 0, 60, 1)",
                  minutes,
                  onceADay);
          return new Service(service, "thu", "Thử", "Test", minutes, 5, onceADay, 0, 60, Set.of());
        });
  }

  /** A desk of the service. */
  public static long desk(Service service, String kind, int travel) {
    return Sql.transaction(
        MIGRATED,
        sql -> {
          long desk =
              sql.insert(
                  "INSERT INTO booking_desk (centre, kind, name_vi, name_en, slot_minutes, capacity,"
                      + " travel_minutes, horizon_days, week, active, version)"
                      + " VALUES (?, ?, CONCAT('Quầy ', UUID()), 'Desk', 15, 3, ?, 30, '', TRUE, 0)",
                  CENTRE,
                  kind,
                  travel);
          sql.update(
              "INSERT INTO booking_desk_service (desk_id, service_id) VALUES (?, ?)",
              desk,
              service.id());
          return desk;
        });
  }

  public static long slot(long desk, Instant from, Instant to, int capacity) {
    return Sql.transaction(
        MIGRATED,
        sql ->
            sql.insert(
                "INSERT INTO booking_slot (desk_id, starts_at, ends_at, opens_at, wanted, capacity)"
                    + " VALUES (?, ?, ?, '2020-01-01', ?, ?)",
                desk,
                from,
                to,
                capacity,
                capacity));
  }

  public static int number(String sql, Object... values) {
    return Sql.transaction(
        MIGRATED, database -> database.first(sql, row -> row.getInt(1), values).orElse(0));
  }

  /** Slots whose counter is not the sum of what is taken of them, or more than there is. */
  public static int wrongSlots() {
    return number(
        "SELECT COUNT(*) FROM booking_slot s WHERE s.taken > s.capacity OR s.taken <> COALESCE("
            + "(SELECT SUM(t.units) FROM appointment_take t WHERE t.slot_id = s.id), 0)");
  }
}
