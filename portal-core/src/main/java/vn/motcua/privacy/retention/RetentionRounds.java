package vn.motcua.privacy.retention;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Anonymises at night; what failed or was not finished is tried again ten minutes later. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionRounds {
  private static final Logger LOG = Logger.getLogger(RetentionRounds.class.getName());
  private static final Duration EACH = Duration.ofMinutes(8);

  @Inject private Retention retention;

  @Schedule(hour = "1-4", minute = "*/10", timezone = "Asia/Ho_Chi_Minh", persistent = false)
  void night() {
    for (String kind : retention.kinds()) {
      try {
        long done = retention.work(kind, Retention.PORTAL, EACH, false);
        if (done > 0) {
          LOG.info(() -> "Anonymised " + done + " of " + kind);
        }
      } catch (RuntimeException failed) {
        LOG.log(
            Level.WARNING,
            "Not all of {0} is anonymised for now: {1}",
            new Object[] {kind, failed.getClass().getSimpleName()});
      }
    }
  }
}
