package vn.motcua.casefile.store;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.calendar.Calendars;
import vn.motcua.outage.Outage;

/**
 * Follows the calendars, so lists of late cases and figures say what the page of a case says. A
 * calendar that changed while no node was up is noticed by its revision; a round that was broken
 * off begins again.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueDayRounds {
  private static final Logger LOG = Logger.getLogger(DueDayRounds.class.getName());
  private static final int PORTION = 500;

  @Inject private DueDays days;
  @Inject private Calendars calendars;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void follow() {
    try {
      long revision = calendars.revision();
      if (revision < 0 || revision == days.revision()) {
        return;
      }
      List<Long> portion = days.open(0, PORTION);
      while (!portion.isEmpty()) {
        portion.forEach(days::recount);
        portion = days.open(portion.get(portion.size() - 1), PORTION);
      }
      days.computedWith(revision);
    } catch (RuntimeException away) {
      if (!Outage.goesOn()) {
        LOG.log(Level.WARNING, "Cases do not follow the calendars for now", away);
      }
    }
  }
}
