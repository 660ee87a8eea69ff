package vn.motcua.appointment.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.time.VietnamTime;

/** How much of a week is booked, held and free, by desk and day or by time and day. */
@ApplicationScoped
public class SupplyWeek {
  private static final int DAYS = 7;

  @Inject private BookingSql database;

  /**
   * What there is of a desk within a day or a time.
   *
   * @param booked people at a counter, minutes of visits; with what is held just now
   * @param wanted as many as the plan gives; less than is booked where bookings are to be
   *     rearranged
   */
  public record Cell(LocalDate day, int booked, int wanted) {
    static Cell of(LocalDate day, List<Row> rows) {
      return new Cell(
          day,
          rows.stream().mapToInt(Row::booked).sum(),
          rows.stream().mapToInt(Row::wanted).sum());
    }

    public boolean closed() {
      return wanted == 0 && booked == 0;
    }

    public boolean over() {
      return booked > wanted;
    }

    public boolean full() {
      return booked == wanted && wanted > 0;
    }
  }

  /** The cells of a desk, or of a time, Monday first. */
  public record Line<T>(T of, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  private record Row(long desk, Instant startsAt, int booked, int wanted) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("desk_id"),
          Sql.moment(row, "starts_at"),
          row.getInt("booked"),
          row.getInt("wanted"));
    }

    LocalDate day() {
      return LocalDate.ofInstant(startsAt, VietnamTime.ZONE);
    }

    LocalTime time() {
      return LocalTime.ofInstant(startsAt, VietnamTime.ZONE);
    }
  }

  /** The Monday of the week a day is in. */
  public static LocalDate monday(LocalDate day) {
    return day.with(DayOfWeek.MONDAY);
  }

  public static List<LocalDate> days(LocalDate monday) {
    return IntStream.range(0, DAYS).mapToObj(monday::plusDays).toList();
  }

  /** By desk. */
  public List<Line<Desk>> desks(List<Desk> desks, LocalDate monday, Instant now) {
    List<Line<Desk>> lines = new ArrayList<>();
    for (Desk desk : desks) {
      Map<LocalDate, List<Row>> rows =
          rows(desk, monday, now).stream().collect(Collectors.groupingBy(Row::day));
      lines.add(
          new Line<>(
              desk,
              days(monday).stream()
                  .map(day -> Cell.of(day, rows.getOrDefault(day, List.of())))
                  .toList()));
    }
    return lines;
  }

  /** By the times at which slots of a desk begin. */
  public List<Line<LocalTime>> times(Desk desk, LocalDate monday, Instant now) {
    List<Row> all = rows(desk, monday, now);
    return all.stream().map(Row::time).collect(Collectors.toCollection(TreeSet::new)).stream()
        .map(
            time ->
                new Line<>(
                    time,
                    days(monday).stream()
                        .map(
                            day ->
                                Cell.of(
                                    day,
                                    all.stream()
                                        .filter(row -> row.time().equals(time))
                                        .filter(row -> row.day().equals(day))
                                        .toList()))
                        .toList()))
        .toList();
  }

  /** What counts as free again is not booked. */
  private List<Row> rows(Desk desk, LocalDate monday, Instant now) {
    return database.read(
        sql ->
            sql.list(
                "SELECT s.desk_id, s.starts_at, s.wanted, s.taken - COALESCE((SELECT SUM(t.units)"
                    + " FROM appointment_take t WHERE t.slot_id = s.id AND t.free_at <= ?), 0) booked"
                    + " FROM booking_slot s WHERE s.desk_id = ? AND s.starts_at >= ? AND s.starts_at < ?",
                Row::read,
                now,
                desk.id(),
                monday.atStartOfDay(VietnamTime.ZONE).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(VietnamTime.ZONE).toInstant()));
  }
}
