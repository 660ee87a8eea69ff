package vn.motcua.postal;

import java.sql.SQLException;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentState;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.problem.PortalProblem;

/** From the counter to the post and back, each within the caller's transaction. */
public final class SwitchBook {
  private final PostalBook post;

  public SwitchBook(PostalBook post) {
    this.post = post;
  }

  /**
   * Takes the order back and books. The order is read as it is once whoever tells the carrier is
   * done with it: a double click finds it taken back, and gets the same booking.
   *
   * @throws PortalProblem 409 {@code postal-closed} when the post has it, or it was taken back
   *     otherwise
   */
  public Booked toCounter(Sql sql, long order, Sql.Work<Booked> booking) throws SQLException {
    PostalOrder now = post.locked(sql, order);
    boolean before = now.state() == PostalState.CANCELLED;
    if (!before) {
      post.cancel(sql, now);
    }
    Booked booked = booking.in(sql);
    if (before && booked.first()) {
      throw new PortalProblem(409, "postal-closed");
    }
    return booked;
  }

  /**
   * Orders the post and gives the time back; the same order again gives nothing back.
   *
   * @throws PortalProblem 409 {@code booking-closed} when the appointment is over
   */
  public Made toPost(Sql sql, Appointment known, NewOrder wanted, Sql.Work<Appointment> cancelling)
      throws SQLException {
    Made made = post.make(sql, wanted);
    if (made.first()) {
      if (known.state() == AppointmentState.CANCELLED) {
        throw new PortalProblem(409, "booking-closed");
      }
      cancelling.in(sql);
    }
    return made;
  }
}
