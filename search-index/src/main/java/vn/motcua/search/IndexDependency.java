package vn.motcua.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.health.Readiness;
import vn.motcua.calendar.Calendars;
import vn.motcua.health.Dependency;
import vn.motcua.health.Finding;
import vn.motcua.outage.Outage;
import vn.motcua.search.desk.DeskState;
import vn.motcua.search.index.IndexKeeper;

/**
 * The search index: whether it can be opened, and whether it holds as many procedures as the
 * database. What changes just now may be on its way into it; what stays different is not.
 */
@Readiness
@ApplicationScoped
public class IndexDependency extends Dependency {
  private static final int LOOKS_BEHIND = 3;

  @Inject private Sight sight;
  @Inject private IndexKeeper keeper;
  @Inject private DeskState desk;
  @Inject private Calendars calendars;

  private int behind;

  @Override
  public String name() {
    return "index";
  }

  @Override
  protected Finding look() {
    Map<String, Long> figures = new HashMap<>();
    long documents = sight.documents();
    figures.put("documents", documents);
    figures.put("desk_revision", desk.revision());
    figures.put("calendar_revision", calendars.revision());
    if (!Outage.goesOn()) {
      compare(documents, figures);
    }
    if (keeper.progress().state() == IndexKeeper.State.FAILED) {
      return Finding.poor("the last rebuild failed", figures);
    }
    return behind >= LOOKS_BEHIND
        ? Finding.poor("it does not hold what the database holds: bin/portal reindex", figures)
        : Finding.well(figures);
  }

  private void compare(long documents, Map<String, Long> figures) {
    long stored = sight.number("SELECT COUNT(*) FROM procedure_");
    figures.put("missing_documents", stored - documents);
    figures.put(
        "desk_revisions_behind",
        sight.number("SELECT MAX(revision) FROM search_desk_revision") - desk.revision());
    figures.put(
        "calendar_revisions_behind",
        sight.number("SELECT MAX(revision) FROM calendar_revision") - calendars.revision());
    figures.put(
        "imports_running",
        sight.number("SELECT COUNT(*) FROM procedure_import WHERE state = 'RUNNING'"));
    figures.put(
        "imports_failed_last_week",
        sight.number(
            "SELECT COUNT(*) FROM procedure_import WHERE state = 'FAILED'"
                + " AND started_at > UTC_TIMESTAMP() - INTERVAL 7 DAY"));
    behind = stored == documents ? 0 : behind + 1;
  }

  /** Reads in transactions of its own: without one, a thread keeps what an outage has broken. */
  @ApplicationScoped
  static class Sight {
    @PersistenceContext(unitName = "portal")
    private EntityManager em;

    @Inject private IndexAccess index;

    @Transactional
    long documents() {
      return index.read(open -> (long) open.reader().numDocs());
    }

    @Transactional
    long number(String sql) {
      Object value = em.createNativeQuery(sql).getSingleResult();
      return value instanceof Number number ? number.longValue() : 0;
    }
  }
}
