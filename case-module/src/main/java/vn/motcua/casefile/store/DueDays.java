package vn.motcua.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;

/** The stored days of cases that are not settled, computed anew when a calendar has changed. */
@ApplicationScoped
public class DueDays {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Calendars calendars;

  private record Told(CaseCode code, Instant at) {}

  /** Some that are not settled, by their ids. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<Long> open(long after, int most) {
    return work(
        sql ->
            sql.list(
                "SELECT id FROM case_file WHERE id > ? AND phase IN ('OPEN', 'WAITING')"
                    + " AND events > 0 ORDER BY id LIMIT ?",
                row -> row.getLong(1),
                after,
                most));
  }

  /** One at a time, so nobody who brings messages waits for more than one. */
  @Transactional(TxType.REQUIRES_NEW)
  public void recount(long id) {
    work(sql -> recount(sql, id, calendars::of));
  }

  /** The revision of the calendars the stored days were computed with. */
  @Transactional(TxType.REQUIRES_NEW)
  public long revision() {
    return work(
        sql ->
            sql.first("SELECT revision FROM case_calendar WHERE id = 1", row -> row.getLong(1))
                .orElseThrow());
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void computedWith(long revision) {
    work(sql -> sql.update("UPDATE case_calendar SET revision = ? WHERE id = 1", revision));
  }

  private <T> T work(Sql.Work<T> work) {
    return em.unwrap(Session.class).doReturningWork(connection -> work.in(new Sql(connection)));
  }

  /** When it was last told of stays as it is; false when there is no such case. */
  public static boolean recount(Sql sql, long id, Function<String, WorkingCalendar> calendars)
      throws SQLException {
    Optional<Told> told =
        sql.first(
            "SELECT code, told_at FROM case_file WHERE id = ? FOR UPDATE",
            row -> new Told(CaseCode.parse(row.getString(1)), Sql.moment(row, "told_at")),
            id);
    if (told.isEmpty()) {
      return false;
    }
    List<CaseEvent> events =
        CaseTable.events(sql, List.of(id)).getOrDefault(id, Map.of()).values().stream()
            .map(CaseTable.Known::event)
            .toList();
    CaseTable.project(
        sql,
        List.of(
            CaseStories.project(sql, id, told.get().code(), events, calendars, told.get().at())));
    return true;
  }
}
