package vn.motcua.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.CaseDates;
import vn.motcua.casefile.timeline.CaseStatus;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.outbox.relay.Sql;

/**
 * What follows from the events of a case, as it is stored for queries.
 *
 * @param agency whose software tells about it
 * @param waitingOn since when the applicant has something to do; null when they have not
 * @param apologyDay the day promised with an apology
 * @param holder code of the unit that has it
 * @param transferOn since when a transfer waits to be accepted
 * @param toldAt when the portal last heard of it
 */
public record CaseRow(
    long id,
    String code,
    String agency,
    String procedure,
    @Nullable String procedureName,
    String department,
    FilingChannel channel,
    boolean notice,
    CaseStatus status,
    Phase phase,
    int step,
    CaseDates dates,
    @Nullable LocalDate waitingOn,
    @Nullable LocalDate apologyOn,
    @Nullable LocalDate apologyDay,
    @Nullable String holder,
    @Nullable String holderName,
    @Nullable LocalDate transferOn,
    Instant toldAt) {
  public static final String COLUMNS =
      "id, code, agency_code, procedure_code, procedure_name, department_code, channel, notice,"
          + " status, phase, step, submitted_on, received_on, due_on, issued_on, recorded_on,"
          + " handed_over_on, waiting_on, apology_on, apology_day, holder_code, holder_name,"
          + " transfer_on, told_at";

  public static CaseRow read(ResultSet row) throws SQLException {
    return new CaseRow(
        row.getLong("id"),
        row.getString("code"),
        row.getString("agency_code"),
        row.getString("procedure_code"),
        row.getString("procedure_name"),
        row.getString("department_code"),
        FilingChannel.valueOf(row.getString("channel")),
        row.getBoolean("notice"),
        CaseStatus.valueOf(row.getString("status")),
        Phase.valueOf(row.getString("phase")),
        row.getInt("step"),
        new CaseDates(
            day(row, "submitted_on"),
            day(row, "received_on"),
            day(row, "due_on"),
            day(row, "issued_on"),
            day(row, "recorded_on"),
            day(row, "handed_over_on")),
        day(row, "waiting_on"),
        day(row, "apology_on"),
        day(row, "apology_day"),
        row.getString("holder_code"),
        row.getString("holder_name"),
        day(row, "transfer_on"),
        Sql.moment(row, "told_at"));
  }

  private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public Completion completion() {
    return Completion.of(status, step);
  }

  /** The day by which the promise is judged: it stands still while the applicant is asked. */
  public LocalDate clock(LocalDate today) {
    return waitingOn == null ? today : waitingOn;
  }
}
