package vn.motcua.appointment.slot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/** Transactions on the tables of bookings, with what the database objects to in plain words. */
@ApplicationScoped
public class BookingSql {
  private static final Logger LOG = Logger.getLogger(BookingSql.class.getName());
  private static final int DUPLICATE = 1062;
  private static final int ELSEWHERE = 3;

  @Inject private BookingTransaction transaction;

  /**
   * Does the work in a transaction of its own, again when the database asks for it, when another
   * desk may still be free, or when the same form came twice at once.
   *
   * @throws PortalProblem 409 {@code booked-that-day}; 503 when the database is away
   */
  public <T> T change(Sql.Work<T> work) {
    for (int again = 1; ; again++) {
      try {
        return Retry.of(() -> transaction.once(work));
      } catch (SlotTaken gone) {
        if (!gone.elsewhere() || again == ELSEWHERE) {
          throw gone;
        }
      } catch (PortalProblem told) {
        throw told;
      } catch (RuntimeException failed) {
        SQLException said = Retry.cause(failed).orElseThrow(() -> failed);
        if (said.getErrorCode() != DUPLICATE || again == ELSEWHERE) {
          LOG.log(Level.WARNING, "Bookings cannot be written just now", failed);
          throw new PortalProblem(503, "unavailable");
        }
        if (String.valueOf(said.getMessage()).contains("uk_appointment_limit")) {
          throw new PortalProblem(409, "booked-that-day");
        }
      }
    }
  }

  /** Reads; the same as {@link #change}, named for what it is for. */
  public <T> T read(Sql.Work<T> work) {
    return change(work);
  }
}
