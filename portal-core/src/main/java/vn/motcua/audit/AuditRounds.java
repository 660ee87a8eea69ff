package vn.motcua.audit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;

/** Has entries sealed every second, and the last seal noted every minute. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditRounds {
  private static final Logger LOG = Logger.getLogger(AuditRounds.class.getName());

  @Inject private AuditBook book;
  private boolean failed;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void seal() {
    attempt(book::seal);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void note() {
    attempt(book::note);
  }

  private void attempt(Runnable work) {
    try {
      work.run();
      failed = false;
    } catch (RuntimeException away) {
      LOG.log(
          failed || Outage.goesOn() ? Level.FINE : Level.WARNING,
          "The audit is not sealed for now: " + away);
      failed = true;
    }
  }
}
