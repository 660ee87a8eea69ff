package vn.motcua.casefile.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import vn.motcua.calendar.VietnamDays;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.store.CaseStories;
import vn.motcua.casefile.store.CaseTable;
import vn.motcua.casefile.store.Projection;
import vn.motcua.outbox.relay.Sql;

/** Stores cases as the intake does, and counts them. */
final class CountedCases {
  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final int CHUNK = 500;
  static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(VietnamDays.layer()));

  private CountedCases() {}

  static void store(DataSource database, List<CountedCase> cases) {
    for (int from = 0; from < cases.size(); from += CHUNK) {
      List<CountedCase> some = cases.subList(from, Math.min(cases.size(), from + CHUNK));
      Sql.transaction(database, sql -> store(sql, some));
    }
  }

  private static int store(Sql sql, List<CountedCase> cases) throws SQLException {
    Map<String, Long> ids =
        new TreeMap<>(CaseTable.lock(sql, cases.stream().map(one -> one.code).toList(), NOW));
    List<CaseTable.NewEvent> events = new ArrayList<>();
    List<Projection> projections = new ArrayList<>();
    for (CountedCase one : cases) {
      long id = Objects.requireNonNull(ids.get(one.code.toString()));
      one.events.forEach(event -> events.add(new CaseTable.NewEvent(id, event, 0)));
      projections.add(CaseStories.project(sql, id, one.code, one.events, any -> CALENDAR, NOW));
    }
    CaseTable.add(sql, events, NOW);
    CaseTable.project(sql, projections);
    return cases.size();
  }

  static Cube count(DataSource database, Period period) {
    return OneMoment.read(database, sql -> CubeQuery.count(sql, period, NOW));
  }
}
