package vn.motcua.casefile.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.FilingChannel;
import vn.motcua.outbox.relay.Sql;

/** Writes what figures count, in the transaction that writes the cases. */
final class FactTable {
  /** A case that is open is settled on this day; so one index range finds it and all later ones. */
  static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

  private FactTable() {}

  static void write(Sql sql, List<Projection> projections) throws SQLException {
    List<CaseFact> facts = projections.stream().map(CaseFact::of).toList();
    MonthMarks.write(sql, facts);
    List<@Nullable Object> values = new ArrayList<>();
    for (CaseFact fact : facts) {
      Collections.addAll(
          values,
          fact.id(),
          Objects.requireNonNullElse(fact.closedOn(), OPEN),
          fact.enteredOn(),
          fact.dueOn(),
          fact.waitingOn(),
          fact.ending().number(),
          fact.notice(),
          number(fact.channel()),
          fact.daysTaken(),
          fact.department(),
          fact.procedure());
    }
    sql.update(
        "INSERT INTO case_fact (case_id, closed_on, entered_on, due_on, waiting_on, ending, notice,"
            + " channel, days_taken, department_code, procedure_code) VALUES "
            + CaseTable.rows(11, projections.size())
            + " ON DUPLICATE KEY UPDATE closed_on = VALUES(closed_on), entered_on = VALUES(entered_on),"
            + " due_on = VALUES(due_on), waiting_on = VALUES(waiting_on), ending = VALUES(ending),"
            + " notice = VALUES(notice), channel = VALUES(channel), days_taken = VALUES(days_taken),"
            + " department_code = VALUES(department_code), procedure_code = VALUES(procedure_code)",
        values.toArray());
  }

  /** As the national list numbers them. */
  static int number(FilingChannel channel) {
    return switch (channel) {
      case COUNTER -> 1;
      case ONLINE -> 2;
      case POSTAL -> 3;
    };
  }
}
