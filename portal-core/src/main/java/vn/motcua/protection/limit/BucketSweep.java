package vn.motcua.protection.limit;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Removes buckets that are full again: an absent one is full, too. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BucketSweep {
  private static final Logger LOG = Logger.getLogger(BucketSweep.class.getName());
  private static final int SECONDS = 5;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void sweep() {
    try (Connection connection = database.getConnection()) {
      clear(connection, clock.instant());
    } catch (SQLException away) {
      LOG.log(Level.FINE, "Old buckets are not removed for now", away);
    }
  }

  static int clear(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement clear =
        connection.prepareStatement("DELETE FROM rate_bucket WHERE expires_at < ? LIMIT 50000")) {
      clear.setQueryTimeout(SECONDS);
      clear.setLong(1, now.toEpochMilli());
      return clear.executeUpdate();
    }
  }
}
