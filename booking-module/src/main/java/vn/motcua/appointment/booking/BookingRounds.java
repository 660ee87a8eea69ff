package vn.motcua.appointment.booking;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.problem.PortalProblem;

/** What is done for bookings every minute, on every node. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BookingRounds {
  private static final Logger LOG = Logger.getLogger(BookingRounds.class.getName());

  @Inject private Bookings bookings;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void remind() {
    try {
      while (bookings.remind() > 0) {
        LOG.fine("Reminders were written");
      }
    } catch (PortalProblem away) {
      LOG.log(Level.FINE, "No reminders for now", away);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
  void tidy() {
    try {
      bookings.tidy();
    } catch (PortalProblem away) {
      LOG.log(Level.FINE, "Holds are not tidied up for now", away);
    }
  }
}
