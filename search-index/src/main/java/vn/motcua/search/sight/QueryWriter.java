package vn.motcua.search.sight;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;

/** Has the counts written every few seconds; while the database is away they stay in memory. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QueryWriter {
  private static final Logger LOG = Logger.getLogger(QueryWriter.class.getName());

  @Inject private QueryLog log;
  private boolean failed;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void write() {
    try {
      log.write();
      failed = false;
    } catch (RuntimeException away) {
      LOG.log(
          failed || Outage.goesOn() ? Level.FINE : Level.WARNING,
          "Queries are not written for now: " + away);
      failed = true;
    }
  }

  @PreDestroy
  void end() {
    write();
  }
}
