package vn.motcua.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Wrong tries, counted in the database so that all nodes count together. A try is counted as wrong
 * before anybody looks whether it is: however many come at once, no more than allowed are looked
 * at.
 */
final class TryTable {
  private static final int SECONDS = 5;
  private static final Duration KEPT = Duration.ofDays(2);

  /** Assigned from left to right, each seeing those before it. */
  private static final String CHARGE =
      """
      INSERT INTO secret_try (id, tries, wrong, looked_at, locked_until, tried_at)
      VALUES (?, 1, 1, TRUE, ?, ?)
      ON DUPLICATE KEY UPDATE
        tries = tries + 1,
        looked_at = locked_until <= VALUES(tried_at),
        wrong = IF(looked_at,
          GREATEST(0, wrong - TIMESTAMPDIFF(MICROSECOND, tried_at, VALUES(tried_at)) / ?) + 1,
          wrong),
        locked_until = IF(looked_at AND ROUND(wrong) >= ?,
          VALUES(tried_at) + INTERVAL LEAST(?, ? * POW(2, LEAST(30, ROUND(wrong) - ?))) SECOND,
          locked_until),
        tried_at = IF(looked_at, VALUES(tried_at), tried_at)
      RETURNING looked_at, locked_until
      """;

  private static final String TAKE_BACK =
      """
      UPDATE secret_try SET
        wrong = GREATEST(0, wrong - 1),
        locked_until = IF(ROUND(wrong) < ?, LEAST(locked_until, tried_at), locked_until)
      WHERE id = ?
      """;

  /**
   * What became of a try.
   *
   * @param lookedAt false while there is a wait
   * @param lockedUntil when the next one is looked at; past or now when it is at once
   */
  record Charge(boolean lookedAt, Instant lockedUntil) {}

  private TryTable() {}

  static Charge charge(Connection connection, byte[] id, TryLimit limit, Instant now)
      throws SQLException {
    try (PreparedStatement charge = connection.prepareStatement(CHARGE)) {
      charge.setQueryTimeout(SECONDS);
      charge.setBytes(1, id);
      charge.setObject(2, utc(now));
      charge.setObject(3, utc(now));
      charge.setLong(4, limit.forgets().toNanos() / 1_000);
      charge.setInt(5, limit.free());
      charge.setLong(6, limit.longest().toSeconds());
      charge.setLong(7, limit.first().toSeconds());
      charge.setInt(8, limit.free());
      try (ResultSet row = charge.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("No row came back");
        }
        return new Charge(
            row.getBoolean(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
      }
    }
  }

  /** The try was right after all: it and all wrong ones before it are forgotten. */
  static void forget(Connection connection, byte[] id) throws SQLException {
    try (PreparedStatement forget =
        connection.prepareStatement("DELETE FROM secret_try WHERE id = ?")) {
      forget.setQueryTimeout(SECONDS);
      forget.setBytes(1, id);
      forget.executeUpdate();
    }
  }

  /** The try was right after all: it alone is taken back, and the wait it brought. */
  static void takeBack(Connection connection, byte[] id, TryLimit limit) throws SQLException {
    try (PreparedStatement takeBack = connection.prepareStatement(TAKE_BACK)) {
      takeBack.setQueryTimeout(SECONDS);
      takeBack.setInt(1, limit.free());
      takeBack.setBytes(2, id);
      takeBack.executeUpdate();
    }
  }

  /** Removes what no longer holds anybody up. */
  static int clear(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement clear =
        connection.prepareStatement("DELETE FROM secret_try WHERE tried_at < ? LIMIT 20000")) {
      clear.setQueryTimeout(SECONDS);
      clear.setObject(1, utc(now.minus(KEPT)));
      return clear.executeUpdate();
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
