package vn.motcua.privacy.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one table that are anonymised by one statement. All parts are SQL written in code, never
 * anything typed.
 *
 * @param id the column that names a row in examples
 * @param at the moment in UTC from which its period counts
 * @param still the condition that the row still holds something personal and is not needed any more
 * @param change {@code SET a = '', …}, after which {@code still} is false; empty to delete the row
 */
public record OldRows(String table, String id, String at, String still, String change) {
  private static final int SECONDS = 60;

  /** Rows of no use to anybody afterwards. */
  public static OldRows deleted(String table, String id, String at, String when) {
    return new OldRows(table, id, at, when, "");
  }

  /** The name of whoever did something, in a history that stays. */
  public static OldRows name(String table, String id, String at, String column) {
    return new OldRows(table, id, at, column + " <> ''", "SET " + column + " = ''");
  }

  private String where() {
    return " WHERE " + at + " < ? AND " + still;
  }

  Due due(Connection connection, Instant before) throws SQLException {
    List<String> examples = new ArrayList<>();
    String some =
        "SELECT %s FROM %s%s ORDER BY %s LIMIT %d".formatted(id, table, where(), at, Due.EXAMPLES);
    String all = "SELECT COUNT(*), MIN(%s) FROM %s%s".formatted(at, table, where());
    try (PreparedStatement find = prepared(connection, some, before);
        ResultSet row = find.executeQuery()) {
      while (row.next()) {
        examples.add(table + " " + row.getString(1));
      }
    }
    try (PreparedStatement count = prepared(connection, all, before);
        ResultSet row = count.executeQuery()) {
      row.next();
      Optional<Instant> oldest =
          Optional.ofNullable(row.getObject(2, LocalDateTime.class))
              .map(stored -> stored.toInstant(ZoneOffset.UTC));
      return new Due(row.getLong(1), oldest, examples);
    }
  }

  int anonymise(Connection connection, Instant before, int atMost) throws SQLException {
    String verb = change.isEmpty() ? "DELETE FROM " + table : "UPDATE " + table + " " + change;
    String sql = verb + where() + " ORDER BY " + at + " LIMIT " + atMost;
    try (PreparedStatement work = prepared(connection, sql, before)) {
      return work.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Instant before)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(SECONDS);
    statement.setObject(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    return statement;
  }
}
