package vn.motcua.search.index;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import vn.motcua.procedure.Procedures;

/**
 * Soon after midnight in Vietnam, decisions whose day has come change page and index; then the
 * index is tidied.
 */
@Singleton
public class DayChange {
  private static final Logger LOG = Logger.getLogger(DayChange.class.getName());

  @Inject private Procedures procedures;
  @Inject private IndexKeeper index;

  @Schedule(hour = "0", minute = "1", timezone = "Asia/Ho_Chi_Minh", persistent = false)
  void bringIntoForce() {
    int changed = procedures.bringIntoForce();
    LOG.info(() -> changed + " procedures changed with the new day");
    index.repair();
    index.compact();
  }
}
