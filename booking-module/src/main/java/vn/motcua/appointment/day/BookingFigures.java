package vn.motcua.appointment.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.FreeDay;
import vn.motcua.appointment.slot.BookingSql;

/** How long people waited, who did not come, and how much of what was offered was used. */
@ApplicationScoped
public class BookingFigures {
  private static final String SERVICES =
      """
      SELECT v.name_vi, v.name_en, COUNT(*), SUM(one.state = 'SERVED'), SUM(one.state = 'NO_SHOW'),
        SUM(one.state = 'CANCELLED'), SUM(one.walked),
        AVG(TIMESTAMPDIFF(SECOND, one.came, one.called)) / 60,
        MAX(TIMESTAMPDIFF(SECOND, one.came, one.called)) / 60
      FROM (SELECT a.id, a.service_id, a.state, COALESCE(MAX(e.step = 'WALK_IN'), 0) walked,
          MIN(IF(e.step IN ('CHECK_IN', 'WALK_IN'), e.at, NULL)) came,
          MIN(IF(e.step = 'CALL', e.at, NULL)) called
        FROM appointment a JOIN booking_desk d ON d.id = a.desk_id
        LEFT JOIN appointment_event e ON e.appointment_id = a.id
        WHERE d.centre = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.state NOT IN ('HELD', 'EXPIRED')
        GROUP BY a.id) one
      JOIN booking_service v ON v.id = one.service_id
      GROUP BY v.id ORDER BY v.position, v.id
      """;

  private static final String DESKS =
      """
      SELECT d.name_vi, d.name_en, SUM(s.wanted), SUM(LEAST(s.taken, s.wanted))
      FROM booking_slot s JOIN booking_desk d ON d.id = s.desk_id
      WHERE d.centre = ? AND s.starts_at >= ? AND s.starts_at < ?
      GROUP BY d.id HAVING SUM(s.wanted) > 0 ORDER BY d.kind, d.name_vi
      """;

  @Inject private BookingSql database;

  /**
   * A service in some days.
   *
   * @param all bookings and those who came without one, cancelled ones too
   * @param waited minutes from coming to being called, on average; null when nobody was called
   */
  public record OfService(
      String nameVi,
      String nameEn,
      int all,
      int served,
      int missed,
      int cancelled,
      int walkedIn,
      @Nullable Integer waited,
      @Nullable Integer longest) {}

  /**
   * A desk in some days.
   *
   * @param offered places, of visits minutes
   */
  public record OfDesk(String nameVi, String nameEn, int offered, int taken) {
    public int percent() {
      return Math.round(100f * taken / offered);
    }
  }

  /** The services at a centre from one day to another, both included. */
  public List<OfService> services(String centre, LocalDate from, LocalDate to) {
    return database.read(
        sql ->
            sql.list(
                SERVICES,
                row ->
                    new OfService(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getObject(8) == null ? null : row.getInt(8),
                        row.getObject(9) == null ? null : row.getInt(9)),
                centre,
                FreeDay.begin(from),
                FreeDay.begin(to.plusDays(1))));
  }

  /** The desks of a centre from one day to another, both included. */
  public List<OfDesk> desks(String centre, LocalDate from, LocalDate to) {
    return database.read(
        sql ->
            sql.list(
                DESKS,
                row -> new OfDesk(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                centre,
                FreeDay.begin(from),
                FreeDay.begin(to.plusDays(1))));
  }
}
