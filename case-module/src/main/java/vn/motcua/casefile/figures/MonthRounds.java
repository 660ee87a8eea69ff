package vn.motcua.casefile.figures;

import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.outage.Outage;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.problem.SafeFailure;
import vn.motcua.time.VietnamTime;

/**
 * Sums months that are over, again when something in them has changed, and compares each with its
 * cases once a day. Every node does it; a month that another has summed is not summed again.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MonthRounds {
  private static final Logger LOG = Logger.getLogger(MonthRounds.class.getName());
  private static final int QUIET_SECONDS = 30;
  private static final int CHECKED_EVERY_HOURS = 24;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Figures figures;
  @Inject private Clock clock;

  private boolean warm;

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void round() {
    try {
      LocalDate today = VietnamTime.today(clock);
      work(database, today, QUIET_SECONDS);
      long different = Sql.transaction(database, sql -> MonthTable.check(sql, CHECKED_EVERY_HOURS));
      if (different > 0) {
        LOG.log(
            Level.WARNING,
            "{0} sums of a month were not what its cases are; they are summed anew",
            different);
      }
      if (!warm) {
        figures.of(Period.year(today.getYear(), today));
        warm = true;
      }
    } catch (RuntimeException away) {
      if (!Outage.isCauseOf(away)) {
        LOG.log(Level.WARNING, "Months are not summed for now", SafeFailure.of(away));
      }
    }
  }

  /** A month is over a day after its end: clocks differ, and so do time zones. */
  static void work(DataSource database, LocalDate today, int quietSeconds) {
    LocalDate end = today.minusDays(1).withDayOfMonth(1);
    for (LocalDate month :
        Sql.transaction(database, sql -> MonthTable.due(sql, end, quietSeconds))) {
      sum(database, month);
    }
    Sql.transaction(database, sql -> MonthTable.forgetFrom(sql, today.withDayOfMonth(1)));
  }

  /** Two nodes that sum at once may be in each other's way; the next round does it then. */
  private static void sum(DataSource database, LocalDate month) {
    try {
      Sql.transaction(database, sql -> MonthTable.sum(sql, month));
    } catch (SqlFailure failed) {
      if (!Retry.helpsAfter(failed)) {
        throw failed;
      }
    }
  }
}
