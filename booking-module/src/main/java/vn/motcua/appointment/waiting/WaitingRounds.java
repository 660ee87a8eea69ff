package vn.motcua.appointment.waiting;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.problem.PortalProblem;

/** Every half minute on every node: nothing comes back to everybody sooner than that. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingRounds {
  private static final Logger LOG = Logger.getLogger(WaitingRounds.class.getName());

  @Inject private WaitingList list;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  void serve() {
    try {
      int made = list.serve();
      LOG.log(Level.FINE, "Offers made or passed: {0}", made);
    } catch (PortalProblem away) {
      LOG.log(Level.FINE, "No offers for now", away);
    }
  }
}
