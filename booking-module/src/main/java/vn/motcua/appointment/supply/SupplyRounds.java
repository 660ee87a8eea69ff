package vn.motcua.appointment.supply;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.problem.PortalProblem;

/** Makes the slots of another day every night, and again in the morning should it have failed. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SupplyRounds {
  private static final Logger LOG = Logger.getLogger(SupplyRounds.class.getName());

  @Inject private Supply supply;

  @Schedule(hour = "*/3", minute = "5", persistent = false)
  void makeSlots() {
    try {
      int changed = supply.bringInLine();
      LOG.log(Level.FINE, "Slots made or changed: {0}", changed);
    } catch (PortalProblem away) {
      LOG.log(Level.WARNING, "Slots are not made for now", away);
    }
  }
}
