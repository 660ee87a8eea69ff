package vn.motcua.casefile.store;

import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.EventDetail;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;

/** Cases and their events, many with one statement. */
public final class CaseTable {
  private static final String UPSERT = upsert();

  /**
   * An event that is stored.
   *
   * @param digest of its content, by which it is known again
   */
  public record Known(CaseEvent event, String digest) {
    /** Whether it is this event, told again. */
    public boolean same(CaseEvent other) {
      return digest.equals(hex(EventJson.digest(other, EventJson.of(other))));
    }
  }

  /** An event to be stored, and the message that brought it. */
  public record NewEvent(long caseId, CaseEvent event, long message) {}

  private CaseTable() {}

  private static String upsert() {
    String all =
        Arrays.stream(Projection.COLUMNS.split(", "))
            .filter(column -> !column.equals("id"))
            .map(column -> column + " = VALUES(" + column + ")")
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    return " ON DUPLICATE KEY UPDATE " + all;
  }

  /**
   * The ids of the cases, which stay locked until the transaction ends; those not yet known are
   * made. In the order of their codes, so that two that lock the same cases do not block each
   * other.
   */
  public static Map<String, Long> lock(Sql sql, Collection<CaseCode> codes, Instant now)
      throws SQLException {
    List<CaseCode> sorted =
        codes.stream().distinct().sorted(Comparator.comparing(CaseCode::toString)).toList();
    List<@Nullable Object> values = new ArrayList<>();
    for (CaseCode code : sorted) {
      Collections.addAll(values, code.toString(), code.agency().value(), now);
    }
    sql.update(
        "INSERT INTO case_file (code, agency_code, told_at) VALUES "
            + rows(3, sorted.size())
            + " ON DUPLICATE KEY UPDATE told_at = VALUES(told_at)",
        values.toArray());
    Map<String, Long> ids = new HashMap<>();
    sql.list(
        "SELECT id, code FROM case_file WHERE code IN " + rows(sorted.size(), 1),
        row -> ids.put(row.getString(2), row.getLong(1)),
        sorted.stream().map(CaseCode::toString).toArray());
    return ids;
  }

  /** The events of the cases by case and id. */
  public static Map<Long, Map<String, Known>> events(Sql sql, Collection<Long> cases)
      throws SQLException {
    Map<Long, Map<String, Known>> found = new HashMap<>();
    sql.list(
        "SELECT case_id, reference, happened_at, kind, corrects, person, detail, digest"
            + " FROM case_event WHERE case_id IN "
            + rows(cases.size(), 1),
        row -> {
          CaseEvent event = event(row);
          return found
              .computeIfAbsent(row.getLong("case_id"), id -> new HashMap<>())
              .put(event.id(), new Known(event, hex(row.getBytes("digest"))));
        },
        cases.toArray());
    return found;
  }

  private static CaseEvent event(ResultSet row) throws SQLException {
    EventKind kind = EventKind.valueOf(row.getString("kind"));
    String stored = row.getString("detail");
    JsonObject json = stored.equals("{}") ? null : EventJson.parse(stored);
    return new CaseEvent(
        row.getString("reference"),
        kind,
        Sql.moment(row, "happened_at"),
        row.getString("corrects"),
        row.getString("person"),
        json == null ? EventDetail.NONE : EventJson.detail(json),
        json == null ? null : EventJson.header(json));
  }

  /** Stores what is not stored yet. */
  public static void add(Sql sql, List<NewEvent> events, Instant now) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (NewEvent one : events) {
      CaseEvent event = one.event();
      String stored = EventJson.of(event);
      Collections.addAll(
          values,
          one.caseId(),
          event.id(),
          event.at(),
          event.kind(),
          event.corrects(),
          event.person(),
          stored,
          EventJson.digest(event, stored),
          one.message(),
          now);
    }
    sql.update(
        "INSERT IGNORE INTO case_event (case_id, reference, happened_at, kind, corrects, person,"
            + " detail, digest, message_id, told_at) VALUES "
            + rows(10, events.size()),
        values.toArray());
  }

  /** Writes what follows from the events. */
  public static void project(Sql sql, List<Projection> projections) throws SQLException {
    if (projections.isEmpty()) {
      return;
    }
    List<@Nullable Object> values = new ArrayList<>();
    projections.forEach(one -> Collections.addAll(values, one.values()));
    sql.update(
        "INSERT INTO case_file ("
            + Projection.COLUMNS
            + ") VALUES "
            + rows(projections.get(0).values().length, projections.size())
            + UPSERT,
        values.toArray());
    FactTable.write(sql, projections);
    FlagTable.write(sql, projections);
  }

  public static Optional<CaseRow> find(Sql sql, CaseCode code) throws SQLException {
    return sql.first(
        "SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE code = ? AND events > 0",
        CaseRow::read,
        code.toString());
  }

  public static Optional<CaseRow> find(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT " + CaseRow.COLUMNS + " FROM case_file WHERE id = ?", CaseRow::read, id);
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(digest);
  }

  /** {@code (?, ?), (?, ?)}: so many values in so many rows. */
  static String rows(int values, int rows) {
    String row = "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
    return String.join(", ", Collections.nCopies(rows, row));
  }
}
