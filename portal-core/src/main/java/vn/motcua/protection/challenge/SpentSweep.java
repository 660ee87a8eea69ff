package vn.motcua.protection.challenge;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Forgets what was spent once it has expired. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SpentSweep {
  private static final Logger LOG = Logger.getLogger(SpentSweep.class.getName());

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void sweep() {
    try (Connection connection = database.getConnection()) {
      SpentTable.clear(connection, clock.instant());
    } catch (SQLException away) {
      LOG.log(Level.FINE, "Spent challenges are not removed for now", away);
    }
  }
}
