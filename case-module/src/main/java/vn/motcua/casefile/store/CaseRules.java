package vn.motcua.casefile.store;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.deadline.AfterHalt;
import vn.motcua.outbox.relay.Sql;

/** Which rule a case was filed under. */
public final class CaseRules {
  /**
   * How the clock goes on when missing papers have come.
   *
   * @param basis the decree that says so; empty for common practice
   */
  public record Rule(AfterHalt afterHalt, String basis) {}

  private static final Rule PRACTICE = new Rule(AfterHalt.GOES_ON, "");

  private CaseRules() {}

  /** The one in force on the day of receipt; one for the procedure before one for all. */
  public static Rule of(
      Sql sql, String procedure, String department, @Nullable LocalDate receivedOn)
      throws SQLException {
    return sql.first(
            "SELECT after_halt, basis FROM case_rule WHERE effective_from <= ?"
                + " AND (procedure_code IS NULL OR procedure_code = ?)"
                + " AND (department_code IS NULL OR department_code = ?)"
                + " ORDER BY procedure_code IS NULL, department_code IS NULL, effective_from DESC"
                + " LIMIT 1",
            row -> new Rule(AfterHalt.valueOf(row.getString(1)), row.getString(2)),
            receivedOn == null ? LocalDate.EPOCH : receivedOn,
            procedure,
            department)
        .orElse(PRACTICE);
  }
}
