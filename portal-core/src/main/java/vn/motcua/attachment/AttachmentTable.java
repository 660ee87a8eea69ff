package vn.motcua.attachment;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of each file. Times are UTC. */
final class AttachmentTable {
  private static final int SECONDS = 5;
  private static final String COLUMNS =
      "SELECT id, name, type, bytes, sha256, state, kind, subject, scans FROM attachment ";

  private AttachmentTable() {}

  static void add(Connection connection, StoredFile file, Instant now) throws SQLException {
    change(
        connection,
        "INSERT INTO attachment"
            + " (id, name, type, bytes, sha256, state, subject, stored_at, scans, next_scan_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0, ?)",
        file.id().toString(),
        file.name(),
        file.type().name(),
        file.bytes(),
        file.sha256(),
        file.state().name(),
        utc(now),
        utc(now));
  }

  static Optional<StoredFile> find(Connection connection, UUID id) throws SQLException {
    return select(connection, COLUMNS + "WHERE id = ?", id.toString()).stream().findFirst();
  }

  static List<StoredFile> of(Connection connection, String kind, long subject) throws SQLException {
    return select(
        connection, COLUMNS + "WHERE kind = ? AND subject = ? ORDER BY stored_at", kind, subject);
  }

  /** False when it is gone, infected, or hangs on something already. */
  static boolean attach(Connection connection, UUID id, String kind, long subject)
      throws SQLException {
    return change(
            connection,
            "UPDATE attachment SET kind = ?, subject = ?"
                + " WHERE id = ? AND kind IS NULL AND state <> 'INFECTED'",
            kind,
            subject,
            id.toString())
        == 1;
  }

  /** They hang on nothing any more, and the next sweep takes them. */
  static void detach(Connection connection, String kind, long subject) throws SQLException {
    change(
        connection,
        "UPDATE attachment SET kind = NULL, subject = 0, stored_at = '2000-01-01'"
            + " WHERE kind = ? AND subject = ?",
        kind,
        subject);
  }

  /** How many wait for a scan. */
  static long waiting(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM attachment WHERE state IN ('PENDING', 'UNSCANNED')");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** One that waits for a scan; until then nobody else is given it. */
  static Optional<StoredFile> nextToScan(Connection connection, Instant now, Instant until)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      Optional<StoredFile> next =
          select(
                  connection,
                  COLUMNS
                      + "WHERE state IN ('PENDING', 'UNSCANNED') AND next_scan_at <= ?"
                      + " ORDER BY next_scan_at LIMIT 1 FOR UPDATE SKIP LOCKED",
                  utc(now))
              .stream()
              .findFirst();
      if (next.isPresent()) {
        change(
            connection,
            "UPDATE attachment SET scans = scans + 1, next_scan_at = ? WHERE id = ?",
            utc(until),
            next.get().id().toString());
      }
      connection.commit();
      return next;
    } catch (SQLException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  static void scanAgain(Connection connection, UUID id, Instant at) throws SQLException {
    change(
        connection, "UPDATE attachment SET next_scan_at = ? WHERE id = ?", utc(at), id.toString());
  }

  static void scanned(
      Connection connection, UUID id, AttachmentState state, @Nullable String finding, Instant now)
      throws SQLException {
    change(
        connection,
        "UPDATE attachment SET state = ?, finding = ?, scanned_at = ? WHERE id = ?",
        state.name(),
        finding,
        utc(now),
        id.toString());
  }

  /** Those that nothing was made of, with their rows removed. */
  static List<StoredFile> takeUnattached(Connection connection, Instant before)
      throws SQLException {
    List<StoredFile> old =
        select(
            connection,
            COLUMNS + "WHERE kind IS NULL AND stored_at < ? ORDER BY stored_at LIMIT 500",
            utc(before));
    List<StoredFile> taken = new ArrayList<>();
    for (StoredFile file : old) {
      String id = file.id().toString();
      if (change(connection, "DELETE FROM attachment WHERE id = ? AND kind IS NULL", id) == 1) {
        taken.add(file);
      }
    }
    return taken;
  }

  private static int change(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      return statement.executeUpdate();
    }
  }

  private static List<StoredFile> select(Connection connection, String sql, Object... values)
      throws SQLException {
    List<StoredFile> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(read(row));
        }
      }
    }
    return rows;
  }

  private static void fill(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    statement.setQueryTimeout(SECONDS);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static StoredFile read(ResultSet row) throws SQLException {
    return new StoredFile(
        UUID.fromString(row.getString("id")),
        row.getString("name"),
        AttachmentType.valueOf(row.getString("type")),
        row.getLong("bytes"),
        row.getString("sha256"),
        AttachmentState.valueOf(row.getString("state")),
        row.getString("kind"),
        row.getLong("subject"),
        row.getInt("scans"));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
