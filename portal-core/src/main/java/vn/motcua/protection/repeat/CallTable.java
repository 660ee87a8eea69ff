package vn.motcua.protection.repeat;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Calls that must not be made twice; whose turn it is, the database decides. */
final class CallTable {
  static final Duration KEPT = Duration.ofHours(24);

  /** A call that runs longer was cut off, and may be made again. */
  static final Duration RUNS = Duration.ofMinutes(2);

  private static final int SECONDS = 5;
  private static final int AT_MOST = 10;

  /** What a call finds. */
  sealed interface Found permits First, Running, OtherBody, Answered {}

  /** Nobody made it before. */
  record First() implements Found {}

  /** It is being made just now. */
  record Running() implements Found {}

  /** The key was used for another one. */
  record OtherBody() implements Found {}

  /**
   * It was made.
   *
   * @param sealed the answer, encrypted, in Base64
   */
  record Answered(String sealed) implements Found {}

  private CallTable() {}

  static Found begin(Connection connection, byte[] id, byte[] body, Instant now)
      throws SQLException {
    for (int i = 0; i < AT_MOST; i++) {
      if (insert(connection, id, body, now)) {
        return new First();
      }
      Found found = read(connection, id, body, now);
      if (found != null) {
        return found;
      }
    }
    return new Running();
  }

  private static boolean insert(Connection connection, byte[] id, byte[] body, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT IGNORE INTO idempotent_call (id, body, begun_at, expires_at)"
                + " VALUES (?, ?, ?, ?)")) {
      insert.setQueryTimeout(SECONDS);
      insert.setBytes(1, id);
      insert.setBytes(2, body);
      insert.setObject(3, utc(now));
      insert.setObject(4, utc(now.plus(KEPT)));
      return insert.executeUpdate() == 1;
    }
  }

  /** Null when it has to be tried again: what was there was taken away, or is over. */
  private static @Nullable Found read(Connection connection, byte[] id, byte[] body, Instant now)
      throws SQLException {
    try (PreparedStatement read =
        connection.prepareStatement(
            "SELECT body, answer, begun_at, expires_at FROM idempotent_call WHERE id = ?")) {
      read.setQueryTimeout(SECONDS);
      read.setBytes(1, id);
      try (ResultSet row = read.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        byte[] answer = row.getBytes(2);
        LocalDateTime begun = row.getObject(3, LocalDateTime.class);
        boolean cutOff = answer == null && utc(now.minus(RUNS)).isAfter(begun);
        if (cutOff || utc(now).isAfter(row.getObject(4, LocalDateTime.class))) {
          remove(connection, id, begun);
          return null;
        }
        if (!MessageDigest.isEqual(row.getBytes(1), body)) {
          return new OtherBody();
        }
        return answer == null
            ? new Running()
            : new Answered(Base64.getEncoder().encodeToString(answer));
      }
    }
  }

  private static void remove(Connection connection, byte[] id, LocalDateTime begun)
      throws SQLException {
    try (PreparedStatement remove =
        connection.prepareStatement("DELETE FROM idempotent_call WHERE id = ? AND begun_at = ?")) {
      remove.setQueryTimeout(SECONDS);
      remove.setBytes(1, id);
      remove.setObject(2, begun);
      remove.executeUpdate();
    }
  }

  /** From now on the call is answered so. */
  static void answer(Connection connection, byte[] id, byte[] sealed) throws SQLException {
    try (PreparedStatement answer =
        connection.prepareStatement(
            "UPDATE idempotent_call SET answer = ? WHERE id = ? AND answer IS NULL")) {
      answer.setQueryTimeout(SECONDS);
      answer.setBytes(1, sealed);
      answer.setBytes(2, id);
      answer.executeUpdate();
    }
  }

  /** The call failed, and may be made again. */
  static void forget(Connection connection, byte[] id) throws SQLException {
    try (PreparedStatement forget =
        connection.prepareStatement(
            "DELETE FROM idempotent_call WHERE id = ? AND answer IS NULL")) {
      forget.setQueryTimeout(SECONDS);
      forget.setBytes(1, id);
      forget.executeUpdate();
    }
  }

  static int clear(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement clear =
        connection.prepareStatement(
            "DELETE FROM idempotent_call WHERE expires_at < ? LIMIT 20000")) {
      clear.setQueryTimeout(SECONDS);
      clear.setObject(1, utc(now));
      return clear.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
