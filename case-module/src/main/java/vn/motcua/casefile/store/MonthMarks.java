package vn.motcua.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;

/**
 * Marks the months whose sums are no longer right, in the transaction that changes the cases: a
 * late message, a correction, another department. Months of a case that only became overdue, or was
 * handed over, stay as they are.
 */
final class MonthMarks {
  private MonthMarks() {}

  /** What of a case is summed by month, and as what. */
  private record Summed(
      @Nullable LocalDate enteredOn,
      LocalDate closedOn,
      int ending,
      boolean notice,
      int channel,
      @Nullable Integer daysTaken,
      String department,
      String procedure) {

    static Summed of(CaseFact fact) {
      return new Summed(
          fact.enteredOn(),
          Objects.requireNonNullElse(fact.closedOn(), FactTable.OPEN),
          fact.ending().number(),
          fact.notice(),
          FactTable.number(fact.channel()),
          fact.daysTaken(),
          fact.department(),
          fact.procedure());
    }

    static Summed read(ResultSet row) throws SQLException {
      return new Summed(
          row.getObject("entered_on", LocalDate.class),
          row.getObject("closed_on", LocalDate.class),
          row.getInt("ending"),
          row.getBoolean("notice"),
          row.getInt("channel"),
          row.getObject("days_taken", Integer.class),
          row.getString("department_code"),
          row.getString("procedure_code"));
    }

    void months(Set<LocalDate> into) {
      if (enteredOn != null) {
        into.add(enteredOn.withDayOfMonth(1));
      }
      if (!closedOn.equals(FactTable.OPEN)) {
        into.add(closedOn.withDayOfMonth(1));
      }
    }
  }

  /** Before the facts are written. The cases are locked by whoever writes them. */
  static void write(Sql sql, List<CaseFact> facts) throws SQLException {
    Map<Long, Summed> before = new TreeMap<>();
    sql.list(
        "SELECT case_id, entered_on, closed_on, ending, notice, channel, days_taken,"
            + " department_code, procedure_code FROM case_fact WHERE case_id IN "
            + CaseTable.rows(facts.size(), 1),
        row -> before.put(row.getLong("case_id"), Summed.read(row)),
        facts.stream().map(CaseFact::id).toArray());
    Set<LocalDate> months = new TreeSet<>();
    for (CaseFact fact : facts) {
      Summed now = Summed.of(fact);
      Summed old = before.get(fact.id());
      if (!now.equals(old)) {
        now.months(months);
        if (old != null) {
          old.months(months);
        }
      }
    }
    if (!months.isEmpty()) {
      sql.update(
          "INSERT INTO case_month_mark (month) VALUES "
              + String.join(", ", Collections.nCopies(months.size(), "(?)")),
          months.toArray());
    }
  }
}
