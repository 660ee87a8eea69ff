package vn.motcua.protection.repeat;

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

/** Removes answers that are kept no longer. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallSweep {
  private static final Logger LOG = Logger.getLogger(CallSweep.class.getName());

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void sweep() {
    try (Connection connection = database.getConnection()) {
      CallTable.clear(connection, clock.instant());
    } catch (SQLException away) {
      LOG.log(Level.FINE, "Old answers are not removed for now", away);
    }
  }
}
