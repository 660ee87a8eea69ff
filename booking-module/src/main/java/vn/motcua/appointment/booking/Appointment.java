package vn.motcua.appointment.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/**
 * An appointment as it is stored.
 *
 * @param centre code of the service centre
 * @param visit whether an officer comes to the home
 * @param shares how many slots it takes
 * @param expiresAt when the hold ends
 * @param contact null while it is only held
 * @param sequence of the calendar file
 * @param visits in vain
 * @param ticket the number to be called by; null before arrival
 * @param more what it is for besides, at the same desk
 */
public record Appointment(
    long id,
    PublicReference reference,
    AppointmentState state,
    long service,
    long desk,
    String centre,
    boolean visit,
    Instant startsAt,
    Instant endsAt,
    int people,
    int shares,
    Instant expiresAt,
    @Nullable String procedure,
    @Nullable String caseCode,
    @Nullable Contact contact,
    Language language,
    int sequence,
    int version,
    int visits,
    @Nullable Integer ticket,
    Instant changedAt,
    List<Matter> more) {
  public Appointment {
    more = List.copyOf(more);
  }

  /** For one thing only. */
  public Appointment(
      long id,
      PublicReference reference,
      AppointmentState state,
      long service,
      long desk,
      String centre,
      boolean visit,
      Instant startsAt,
      Instant endsAt,
      int people,
      int shares,
      Instant expiresAt,
      @Nullable String procedure,
      @Nullable String caseCode,
      @Nullable Contact contact,
      Language language,
      int sequence,
      int version,
      int visits,
      @Nullable Integer ticket,
      Instant changedAt) {
    this(
        id, reference, state, service, desk, centre, visit, startsAt, endsAt, people, shares,
        expiresAt, procedure, caseCode, contact, language, sequence, version, visits, ticket,
        changedAt, List.of());
  }

  static final String SELECT =
      "SELECT a.*, d.centre, d.kind FROM appointment a JOIN booking_desk d ON d.id = a.desk_id ";

  static Appointment read(ResultSet row) throws SQLException {
    String name = row.getString("person_name");
    int ticket = row.getInt("ticket");
    return new Appointment(
        row.getLong("id"),
        new PublicReference(row.getString("reference")),
        AppointmentState.valueOf(row.getString("state")),
        row.getLong("service_id"),
        row.getLong("desk_id"),
        row.getString("centre"),
        row.getString("kind").equals("HOME"),
        Sql.moment(row, "starts_at"),
        Sql.moment(row, "ends_at"),
        row.getInt("people"),
        row.getInt("shares"),
        Sql.moment(row, "expires_at"),
        row.getString("procedure_code"),
        row.getString("case_code"),
        name == null
            ? null
            : new Contact(
                name, row.getString("phone"), row.getString("mail"), row.getString("address")),
        Language.of(row.getString("language")),
        row.getInt("sequence"),
        row.getInt("version"),
        row.getInt("visits"),
        ticket == 0 ? null : ticket,
        Sql.moment(row, "changed_at"),
        Matter.read(row.getString("more")));
  }

  /** As it is once it is a booking. */
  Appointment confirmed(Contact by, Instant now) {
    return new Appointment(
        id,
        reference,
        AppointmentState.BOOKED,
        service,
        desk,
        centre,
        visit,
        startsAt,
        endsAt,
        people,
        shares,
        expiresAt,
        procedure,
        caseCode,
        by,
        language,
        sequence,
        version + 1,
        visits,
        ticket,
        now,
        more);
  }

  /** The codes of all procedures it is for. */
  public List<String> procedures() {
    return Stream.concat(Stream.of(this.procedure), more.stream().map(Matter::procedure))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  /** How many things it is for. */
  public int matters() {
    return 1 + more.size();
  }

  /** The day in Vietnam. */
  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, VietnamTime.ZONE);
  }
}
