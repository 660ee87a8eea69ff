package vn.motcua.casefile.sheet;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.Outcome;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.FieldProblem;

/** Files and their lines. */
final class SheetTable {
  private static final String SHEET =
      "SELECT s.id, s.name, s.made_by, s.made_at, s.columns_named, s.state, COUNT(l.line) AS total,"
          + " SUM(l.problems = '' OR l.outcome IS NOT NULL) AS good, SUM(l.outcome IS NOT NULL) AS"
          + " taken, SUM(l.outcome <=> 'CREATED') AS created, SUM(l.outcome <=> 'UPDATED') AS"
          + " updated, SUM(l.outcome <=> 'UNCHANGED') AS unchanged"
          + " FROM case_sheet s LEFT JOIN case_sheet_line l ON l.sheet_id = s.id WHERE ";

  private SheetTable() {}

  static long add(Sql sql, String name, String person, List<String> columns, Instant now)
      throws SQLException {
    return sql.insert(
        "INSERT INTO case_sheet (name, made_by, made_at, columns_named, state)"
            + " VALUES (?, ?, ?, ?, 'PREVIEW')",
        name,
        person,
        now,
        texts(columns));
  }

  static void add(Sql sql, long sheet, List<SheetLine> lines, Instant now) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (SheetLine line : lines) {
      Collections.addAll(
          values,
          sheet,
          line.number(),
          now,
          texts(line.cells()),
          line.code(),
          problems(line.problems()));
    }
    sql.update(
        "INSERT INTO case_sheet_line (sheet_id, line, made_at, cells, code, problems) VALUES "
            + String.join(", ", Collections.nCopies(lines.size(), "(?, ?, ?, ?, ?, ?)")),
        values.toArray());
  }

  static Optional<Sheet> find(Sql sql, long id) throws SQLException {
    return sql.first(SHEET + "s.id = ? GROUP BY s.id", SheetTable::sheet, id);
  }

  /** The latest of a person. */
  static List<Sheet> of(Sql sql, String person, int most) throws SQLException {
    return sql.list(
        SHEET + "s.made_by = ? GROUP BY s.id ORDER BY s.id DESC LIMIT " + most,
        SheetTable::sheet,
        person);
  }

  private static Sheet sheet(ResultSet row) throws SQLException {
    return new Sheet(
        row.getLong("id"),
        row.getString("name"),
        row.getString("made_by"),
        Sql.moment(row, "made_at"),
        texts(row.getString("columns_named")),
        Sheet.State.valueOf(row.getString("state")),
        row.getInt("total"),
        row.getInt("good"),
        row.getInt("taken"),
        row.getInt("created"),
        row.getInt("updated"),
        row.getInt("unchanged"));
  }

  /** Those that could not be used. */
  static List<SheetLine> bad(Sql sql, long sheet, int after, int most) throws SQLException {
    return lines(sql, "problems <> '' AND line > " + after, sheet, most);
  }

  /** Those that can be used and were not taken in yet. */
  static List<SheetLine> next(Sql sql, long sheet, int most) throws SQLException {
    return lines(sql, "problems = '' AND outcome IS NULL", sheet, most);
  }

  private static List<SheetLine> lines(Sql sql, String which, long sheet, int most)
      throws SQLException {
    return sql.list(
        "SELECT line, cells, code, problems FROM case_sheet_line WHERE sheet_id = ? AND "
            + which
            + " ORDER BY line LIMIT "
            + most,
        row ->
            new SheetLine(
                row.getInt(1), texts(row.getString(2)), row.getString(3), read(row.getString(4))),
        sheet);
  }

  /** Whether it was not begun before. */
  static boolean begin(Sql sql, long sheet) throws SQLException {
    return sql.update(
            "UPDATE case_sheet SET state = 'RUNNING' WHERE id = ? AND state = 'PREVIEW'", sheet)
        == 1;
  }

  /** A file to be taken in, and who brought it. */
  record Claimed(long id, String madeBy, List<String> columns) {}

  /** One that no other node is at. */
  static Optional<Claimed> claim(Sql sql, String node, Instant now, Duration lease)
      throws SQLException {
    Optional<Claimed> free =
        sql.first(
            "SELECT id, made_by, columns_named FROM case_sheet WHERE state = 'RUNNING' AND (claim"
                + " IS NULL OR claim = ? OR claimed_until <= ?) ORDER BY id LIMIT 1"
                + " FOR UPDATE SKIP LOCKED",
            row -> new Claimed(row.getLong(1), row.getString(2), texts(row.getString(3))),
            node,
            now);
    if (free.isPresent()) {
      sql.update(
          "UPDATE case_sheet SET claim = ?, claimed_until = ? WHERE id = ?",
          node,
          now.plus(lease),
          free.get().id());
    }
    return free;
  }

  static String node() {
    return UUID.randomUUID().toString();
  }

  static int end(Sql sql, long sheet, Instant now) throws SQLException {
    return sql.update(
        "UPDATE case_sheet SET state = 'DONE', claim = NULL, claimed_until = NULL, ended_at = ?"
            + " WHERE id = ?",
        now,
        sheet);
  }

  static void taken(Sql sql, long sheet, SheetLine line, Outcome outcome) throws SQLException {
    sql.update(
        "UPDATE case_sheet_line SET outcome = ?, problems = ? WHERE sheet_id = ? AND line = ?",
        outcome.result(),
        problems(outcome.problems()),
        sheet,
        line.number());
  }

  private static String texts(List<String> texts) {
    return Json.createArrayBuilder(texts).build().toString();
  }

  private static List<String> texts(String stored) {
    return array(stored).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static JsonArray array(String stored) {
    try (JsonReader reader = Json.createReader(new StringReader(stored))) {
      return reader.readArray();
    }
  }

  private static String problems(List<FieldProblem> problems) {
    if (problems.isEmpty()) {
      return "";
    }
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (FieldProblem one : problems) {
      JsonArrayBuilder values = Json.createArrayBuilder();
      one.values().forEach(value -> values.add(value.toString()));
      all.add(
          Json.createObjectBuilder()
              .add("field", one.field())
              .add("key", one.key())
              .add("values", values));
    }
    return all.build().toString();
  }

  private static List<FieldProblem> read(String stored) {
    return stored.isEmpty()
        ? List.of()
        : array(stored).getValuesAs(JsonObject.class).stream()
            .map(
                one ->
                    FieldProblem.of(
                        one.getString("field"),
                        one.getString("key"),
                        one.getJsonArray("values").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .toArray()))
            .toList();
  }
}
