package vn.motcua.privacy.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who works on what, as the database decides it among the nodes. */
final class RunTable {
  /** A node that says nothing for so long has lost its work to the next. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final int SECONDS = 20;
  private static final String COLUMNS =
      "SELECT id, day, kind, before_at, claim, done, ended_at FROM retention_run ";

  private RunTable() {}

  /**
   * Takes the work of a day, begun or not.
   *
   * @param again also what was done already
   * @return empty when another node is at it, or it is done
   */
  static Optional<Run> claim(
      Connection connection, LocalDate day, String kind, Instant before, Instant now, boolean again)
      throws SQLException {
    int claimed =
        change(
            connection,
            "UPDATE retention_run SET claim = claim + 1, lease_until = ?, state = 'RUNNING',"
                + " ended_at = NULL WHERE day = ? AND kind = ? AND lease_until <= ?"
                + (again ? "" : " AND state = 'RUNNING'"),
            utc(now.plus(LEASE)),
            day,
            kind,
            utc(now));
    if (claimed == 0) { // begun by somebody, or by nobody; inserting first would lock what is there
      claimed =
          change(
              connection,
              "INSERT IGNORE INTO retention_run (day, kind, before_at, claim, lease_until, done,"
                  + " state, started_at) VALUES (?, ?, ?, 1, ?, 0, 'RUNNING', ?)",
              day,
              kind,
              utc(before),
              utc(now.plus(LEASE)),
              utc(now));
    }
    return claimed == 0
        ? Optional.empty()
        : select(connection, COLUMNS + "WHERE day = ? AND kind = ?", day, kind).stream()
            .findFirst();
  }

  /** Holds the work for the transaction; false when another node has taken it over. */
  static boolean hold(Connection connection, Run run, Instant now) throws SQLException {
    return change(
            connection,
            "UPDATE retention_run SET lease_until = ? WHERE id = ? AND claim = ?"
                + " AND state = 'RUNNING'",
            utc(now.plus(LEASE)),
            run.id(),
            run.claim())
        == 1;
  }

  static void add(Connection connection, Run run, int done) throws SQLException {
    change(connection, "UPDATE retention_run SET done = done + ? WHERE id = ?", done, run.id());
  }

  static void end(Connection connection, Run run, Instant now) throws SQLException {
    change(
        connection,
        "UPDATE retention_run SET state = 'DONE', lease_until = ?, ended_at = ? WHERE id = ?",
        utc(now),
        utc(now),
        run.id());
  }

  /** The latest first. */
  static List<Run> latest(Connection connection, int atMost) throws SQLException {
    return select(connection, COLUMNS + "ORDER BY day DESC, kind LIMIT " + atMost);
  }

  private static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static List<Run> select(Connection connection, String sql, Object... values)
      throws SQLException {
    List<Run> runs = new ArrayList<>();
    try (PreparedStatement statement = prepared(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        runs.add(
            new Run(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("kind"),
                row.getObject("before_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("claim"),
                row.getLong("done"),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                    .map(stored -> stored.toInstant(ZoneOffset.UTC))));
      }
    }
    return runs;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(SECONDS);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
