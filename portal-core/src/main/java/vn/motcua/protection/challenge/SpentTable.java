package vn.motcua.protection.challenge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What has been used and is good for nothing any more. */
final class SpentTable {
  private static final int SECONDS = 5;

  private SpentTable() {}

  /** Whether it was the first to be spent; of many at once, on whatever nodes, one is. */
  static boolean spend(Connection connection, byte[] id, Instant expires) throws SQLException {
    try (PreparedStatement spend =
        connection.prepareStatement(
            "INSERT IGNORE INTO spent_challenge (id, expires_at) VALUES (?, ?)")) {
      spend.setQueryTimeout(SECONDS);
      spend.setBytes(1, id);
      spend.setObject(2, utc(expires));
      return spend.executeUpdate() == 1;
    }
  }

  /** Removes what has expired: it is refused for that by now. */
  static int clear(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement clear =
        connection.prepareStatement(
            "DELETE FROM spent_challenge WHERE expires_at < ? LIMIT 50000")) {
      clear.setQueryTimeout(SECONDS);
      clear.setObject(1, utc(now.minusSeconds(60)));
      return clear.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
