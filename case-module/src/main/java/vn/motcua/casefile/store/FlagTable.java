package vn.motcua.casefile.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;

/** Writes what went wrong with cases, in the transaction that writes them. */
final class FlagTable {
  private FlagTable() {}

  static void write(Sql sql, List<Projection> projections) throws SQLException {
    sql.update(
        "DELETE FROM case_flag WHERE case_id IN " + CaseTable.rows(projections.size(), 1),
        projections.stream().map(Projection::id).toArray());
    List<@Nullable Object> values = new ArrayList<>();
    int rows = 0;
    for (Projection one : projections) {
      String department = CaseFact.of(one).department();
      for (CaseFlag flag : one.flags()) {
        Collections.addAll(values, one.id(), flag.kind(), flag.since(), flag.amount(), department);
        rows++;
      }
    }
    if (rows > 0) {
      sql.update(
          "INSERT INTO case_flag (case_id, flag, since, amount, department_code) VALUES "
              + CaseTable.rows(5, rows),
          values.toArray());
    }
  }
}
