package vn.motcua.selfcheck;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps each day's counts, early in the morning; what failed is tried again an hour later. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SelfCheckRounds {
  private static final Logger LOG = Logger.getLogger(SelfCheckRounds.class.getName());

  @Inject private SelfCheck check;

  @Schedule(hour = "5-22", minute = "20", timezone = "Asia/Ho_Chi_Minh", persistent = false)
  void look() {
    try {
      check.keepToday();
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING,
          "The self-check of today is not kept yet: {0}",
          failed.getClass().getSimpleName());
    }
  }
}
