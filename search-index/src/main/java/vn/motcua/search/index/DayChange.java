package vn.motcua.search.index;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Procedures;
import vn.motcua.time.VietnamTime;

/**
 * When a day begins in Vietnam, decisions whose day has come change page and index; then the index
 * is tidied. Looked for every minute instead of once at midnight, so that a server that slept, or
 * whose database was away, does it as soon as it can. Without a transaction of its own: what comes
 * into force has to be committed before the index is compared with it and the day counts as done.
 */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DayChange {
  private static final Logger LOG = Logger.getLogger(DayChange.class.getName());

  @Inject private Procedures procedures;
  @Inject private IndexKeeper index;
  @Inject private Clock clock;

  private @Nullable OnceADay change;

  /** The day it starts on is {@link IndexStartup}'s. */
  @PostConstruct
  void begin() {
    change = new OnceADay(VietnamTime.today(clock), this::bringIntoForce);
  }

  @Schedule(hour = "*", minute = "*", timezone = "Asia/Ho_Chi_Minh", persistent = false)
  void look() {
    try {
      if (change != null) {
        change.look(VietnamTime.today(clock));
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "The change of the day is tried again in a minute", failed);
    }
  }

  private void bringIntoForce() {
    int changed = procedures.bringIntoForce();
    LOG.info(() -> changed + " procedures changed with the new day");
    index.repair();
    index.compact();
  }
}
