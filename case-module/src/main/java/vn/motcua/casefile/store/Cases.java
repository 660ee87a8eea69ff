package vn.motcua.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import vn.motcua.casefile.timeline.CaseEvent;
import vn.motcua.casefile.timeline.CaseHeader;
import vn.motcua.casefile.timeline.CaseStory;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.relay.Sql;

/** The stored cases, to be read. */
@ApplicationScoped
public class Cases {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A case with all that is known of it. */
  public record WholeCase(CaseRow row, CaseStory story, CaseRules.Rule rule) {}

  /** Reads with the connection of the caller's transaction. */
  @Transactional
  public <T> T read(Sql.Work<T> work) {
    return em.unwrap(Session.class).doReturningWork(connection -> work.in(new Sql(connection)));
  }

  @Transactional
  public Optional<CaseRow> find(CaseCode code) {
    return read(sql -> CaseTable.find(sql, code));
  }

  /** With its events. */
  @Transactional
  public Optional<WholeCase> whole(long id) {
    return read(
        sql -> {
          Optional<CaseRow> row = CaseTable.find(sql, id);
          if (row.isEmpty()) {
            return Optional.empty();
          }
          List<CaseEvent> events =
              CaseTable.events(sql, List.of(id)).getOrDefault(id, Map.of()).values().stream()
                  .map(CaseTable.Known::event)
                  .toList();
          CaseStory story = CaseStory.of(events);
          CaseHeader header = story.header();
          CaseRules.Rule rule =
              CaseRules.of(
                  sql,
                  header == null ? "" : header.procedure(),
                  row.get().department(),
                  story.dates().receivedOn());
          return Optional.of(new WholeCase(row.get(), story, rule));
        });
  }

  @Transactional
  public boolean isEmpty() {
    return read(sql -> sql.first("SELECT id FROM case_file LIMIT 1", row -> 1).isEmpty());
  }
}
