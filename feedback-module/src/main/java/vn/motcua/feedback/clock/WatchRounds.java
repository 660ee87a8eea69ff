package vn.motcua.feedback.clock;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.calendar.Calendars;
import vn.motcua.feedback.joint.JointWatch;

/**
 * Looks after the time limits every few minutes, and follows the calendars. A calendar that changed
 * while no node was up is noticed by its revision.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchRounds {
  private static final Logger LOG = Logger.getLogger(WatchRounds.class.getName());
  private static final int PORTION = 200;

  @Inject private WatchRound round;
  @Inject private JointWatch joint;
  @Inject private Calendars calendars;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void look() {
    try {
      Watch.go(round, clock.instant());
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Time limits of feedback are not looked after for now", away);
    }
  }

  @Schedule(hour = "*", minute = "*/5", second = "50", persistent = false)
  void lookAtParts() {
    try {
      joint.open().forEach(id -> joint.look(id, clock.instant()));
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Parts of answers are not looked after for now", away);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void follow() {
    try {
      long revision = calendars.revision();
      if (revision >= 0 && revision != round.revision()) {
        long id = 0;
        while (id >= 0) {
          id = round.recount(id, PORTION);
        }
        round.computedWith(revision);
      }
    } catch (RuntimeException away) {
      LOG.log(Level.WARNING, "Feedback does not follow the calendars for now", away);
    }
  }
}
