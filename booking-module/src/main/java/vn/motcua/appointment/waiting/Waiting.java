package vn.motcua.appointment.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Matter;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.text.Language;

/**
 * Somebody on the waiting list.
 *
 * @param appointment the booking to be moved; null without one
 * @param until what begins then or later is no help
 * @param name and mail are empty with a booking, which has them
 * @param portal the address links begin with
 * @param offers how many there were
 * @param offer the hold that is offered just now
 * @param more what they come for besides
 */
public record Waiting(
    long id,
    @Nullable Long appointment,
    long service,
    String centre,
    int people,
    boolean visit,
    @Nullable String procedure,
    Instant until,
    String name,
    String mail,
    Language language,
    String portal,
    WaitingState state,
    int offers,
    @Nullable Long offer,
    @Nullable Instant offerUntil,
    List<Matter> more) {
  public Waiting {
    more = List.copyOf(more);
  }

  /** As somebody asks for it. */
  public record Request(
      String request,
      long service,
      String centre,
      int people,
      @Nullable String procedure,
      Instant until,
      String name,
      String mail,
      Language language,
      String portal,
      List<Matter> more) {
    public Request {
      more = List.copyOf(more);
    }

    @Override
    public String toString() {
      return "Request";
    }
  }

  static Waiting read(ResultSet row) throws SQLException {
    long appointment = row.getLong("appointment_id");
    long offer = row.getLong("offer_id");
    return new Waiting(
        row.getLong("id"),
        appointment == 0 ? null : appointment,
        row.getLong("service_id"),
        row.getString("centre"),
        row.getInt("people"),
        row.getBoolean("visit"),
        row.getString("procedure_code"),
        Sql.moment(row, "until_at"),
        row.getString("person_name"),
        row.getString("mail"),
        Language.of(row.getString("language")),
        row.getString("portal"),
        WaitingState.valueOf(row.getString("state")),
        row.getInt("offers"),
        offer == 0 ? null : offer,
        Sql.instant(row, "offer_until"),
        Matter.read(row.getString("more")));
  }

  /** Whether it can still come to an offer. */
  public boolean open() {
    return state == WaitingState.WAITING || state == WaitingState.OFFERED;
  }

  /** Shows nothing personal, whoever logs it. */
  @Override
  public String toString() {
    return "Waiting " + id + " " + state;
  }
}
